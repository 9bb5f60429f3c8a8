package org.practiceportal.portal.condition;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.ConditionPageOverview;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.Moment;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** Condition pages of every status; the address says which words are looked for and which stretch is shown. */
@Route("staff/pages")
@RolesAllowed("STAFF")
class ConditionPageListView extends StaffPage implements AfterNavigationObserver {

    /** As many as one scrolls through; more are a page further. */
    private static final int SIZE = 50;

    /** Waits for a pause in typing, so that a word is one question and not one a letter. */
    private static final int PAUSE_MILLIS = 300;

    private final TextField filter = new TextField(getTranslation("staff.page.filter"));
    private final Nav stretches = new Nav();
    private final StaffTable table = new StaffTable(
            getTranslation("staff.nav.pages"),
            getTranslation("staff.page.title"),
            getTranslation("staff.page.status"),
            getTranslation("staff.page.changed"));
    private final ConditionPageEditingApi pages;

    ConditionPageListView(StaffAccess access, ConditionPageEditingApi pages) {
        super(access, "");
        this.pages = pages;
        setHeading(getTranslation("staff.nav.pages"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(PAUSE_MILLIS);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(ConditionPageListView.class, parameters(change.getValue()));
            }
        });
        var add = new Anchor("staff/new-page", getTranslation("staff.page.add"));
        add.addClassName("staff-primary-link");
        var tools = new Div(filter, add);
        tools.addClassName("staff-tools");
        stretches.addClassName("staff-stretches");
        stretches.getElement().setAttribute("aria-label", getTranslation("staff.page.stretches"));
        add(tools, table, stretches);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        String title = parameters.getSingleParameter("title").orElse("");
        int page = parameters
                .getSingleParameter("page")
                .map(ConditionPageListView::number)
                .orElse(0);
        filter.setValue(title);
        read(
                () -> pages.listWorkingCopies(title.isBlank() ? null : title, page, SIZE),
                found -> show(found, title, page));
    }

    private void show(List<ConditionPageOverview> found, String title, int page) {
        table.clear();
        for (ConditionPageOverview overview : found) {
            table.addRow(
                    new Anchor("staff/pages/" + overview.slug(), overview.title()),
                    status(overview),
                    new Div(new Moment(overview.lastChangedAt()), new Span(" · " + overview.lastChangedBy())));
        }
        if (found.isEmpty()) {
            message().confirm(getTranslation("staff.page.none"));
        }
        stretches.removeAll();
        if (page > 0) {
            stretches.add(stretch("staff.page.previous", title, page - 1));
        }
        if (found.size() == SIZE) {
            stretches.add(stretch("staff.page.next", title, page + 1));
        }
    }

    private Component status(ConditionPageOverview overview) {
        var status = new Span(getTranslation("staff.page.status." + overview.status()));
        status.addClassNames("staff-status", "staff-status-" + overview.status());
        var cell = new Div(status);
        if (overview.draftPending()) {
            var draft = new Span(getTranslation("staff.page.draft-pending"));
            draft.addClassNames("staff-status", "staff-status-DRAFT");
            cell.add(draft);
        }
        return cell;
    }

    private Anchor stretch(String key, String title, int page) {
        return new Anchor(
                "staff/pages?title=" + URLEncoder.encode(title, StandardCharsets.UTF_8) + "&page=" + page,
                getTranslation(key));
    }

    private static QueryParameters parameters(String title) {
        return title.isBlank() ? QueryParameters.empty() : QueryParameters.of("title", title);
    }

    private static int number(String text) {
        try {
            return Math.max(0, Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
