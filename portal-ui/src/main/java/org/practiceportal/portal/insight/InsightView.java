package org.practiceportal.portal.insight;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.insight.SearchInsight;
import org.practiceportal.common.insight.SearchInsightApi;
import org.practiceportal.common.insight.SearchedQuery;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;

/** What patients search for, what finds nothing and what nobody opens; each a click away from a rule that mends it. */
@Route("staff/insight")
@RolesAllowed("STAFF")
class InsightView extends StaffPage implements AfterNavigationObserver {

    private static final List<Integer> PERIODS = List.of(7, 30, 90);
    private static final int USUAL_PERIOD = 30;

    private final Nav periods = new Nav();
    private final Div lists = new Div();
    private final SearchInsightApi insight;

    InsightView(StaffAccess access, SearchInsightApi insight) {
        super(access, "");
        this.insight = insight;
        setHeading(getTranslation("staff.insight"));
        periods.addClassName("staff-periods");
        periods.setAriaLabel(getTranslation("staff.insight.period"));
        add(new Paragraph(getTranslation("staff.insight.text")), periods, lists);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var asked = event.getLocation().getQueryParameters().getSingleParameter("days");
        int days = PERIODS.stream()
                .filter(period -> asked.equals(Optional.of(period.toString())))
                .findFirst()
                .orElse(USUAL_PERIOD);
        periods.removeAll();
        PERIODS.forEach(period -> periods.add(link(period, days)));
        read(() -> insight.getInsight(days), this::show);
    }

    private Anchor link(int period, int shown) {
        var link = new Anchor("staff/insight?days=" + period, getTranslation("staff.insight.days", period));
        if (period == shown) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void show(SearchInsight found) {
        lists.removeAll();
        lists.add(
                list("staff.insight.top", found.top()),
                list("staff.insight.nothing-found", found.nothingFound()),
                list("staff.insight.rarely-opened", found.rarelyOpened()));
        if (found.letters() > 0) {
            lists.add(new Paragraph(getTranslation("staff.insight.letters", found.letters())));
        }
        if (found.others() > 0) {
            lists.add(new Paragraph(getTranslation("staff.insight.others", found.others())));
        }
    }

    private Component list(String key, List<SearchedQuery> queries) {
        var section = new Section(new H2(getTranslation(key)));
        if (queries.isEmpty()) {
            section.add(new Paragraph(getTranslation(key + ".none")));
        } else {
            var list = new OrderedList();
            list.addClassName("staff-history-list");
            queries.forEach(query -> list.add(line(query)));
            section.add(list);
        }
        return section;
    }

    private ListItem line(SearchedQuery searched) {
        var words = QueryRedactor.withoutPlaceholders(searched.query());
        var parameter = URLEncoder.encode(words, StandardCharsets.UTF_8);
        var rule = new Anchor("staff/vocabulary/new?phrase=" + parameter, getTranslation("staff.insight.rule"));
        rule.setAriaLabel(getTranslation("staff.insight.rule") + ": " + words);
        var attempt = new DocumentLink("/search?q=" + parameter, getTranslation("staff.insight.try"));
        attempt.setAriaLabel(getTranslation("staff.insight.try") + ": " + words);
        var links = new Div(rule, attempt);
        links.addClassName("staff-answers");
        return new ListItem(
                new H3(searched.query()),
                new Paragraph(
                        getTranslation("staff.insight.line", searched.searches(), searched.empty(), searched.opened())),
                links);
    }
}
