package org.practiceportal.portal.curation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;
import org.springframework.beans.factory.annotation.Value;

/** Every rule of curation, and whether it does anything today. */
@Route(CurationListView.PATH)
@RolesAllowed("STAFF")
class CurationListView extends StaffPage implements AfterNavigationObserver {

    static final String PATH = "staff/chosen-results";

    private final Texts texts = Texts.english();
    private final Paragraph nothing = new Paragraph(getTranslation("staff.curation.none"));
    private final StaffTable table = new StaffTable(
            getTranslation("staff.curation"),
            getTranslation("staff.curation.phrases"),
            getTranslation("staff.curation.kind"),
            getTranslation("staff.curation.dates"),
            getTranslation("staff.curation.state"));
    private final CurationApi rules;
    private final CurationForms forms;
    private final Clock clock;

    CurationListView(
            StaffAccess access,
            CurationApi rules,
            CurationForms forms,
            Clock clock,
            @Value("${portal.time-zone}") ZoneId practiceZone) {
        super(access, "");
        this.rules = rules;
        this.forms = forms;
        this.clock = clock.withZone(practiceZone);
        setHeading(getTranslation("staff.curation"));
        var add = new Anchor(CurationEditorView.NEW, getTranslation("staff.curation.add"));
        add.addClassName("staff-primary-link");
        nothing.setVisible(false);
        add(
                new Paragraph(getTranslation("staff.curation.text")),
                add,
                nothing,
                table,
                new Anchor(RecordHistory.removed(ChangeKind.CURATION_RULE), getTranslation("staff.removed")));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        read(() -> rules.listCurationRules().value(), found -> show(found, forms.pages(), LocalDate.now(clock)));
    }

    private void show(List<CurationRuleDetails> found, PublishedPages pages, LocalDate today) {
        table.clear();
        table.setVisible(!found.isEmpty());
        nothing.setVisible(found.isEmpty());
        for (var details : found) {
            var rule = details.rule();
            table.addRow(
                    new Anchor(PATH + "/" + details.key(), String.join(", ", rule.phrases())),
                    StaffTable.text(effect(rule, pages)),
                    StaffTable.text(dates(rule)),
                    state(CurationState.of(rule, today, pages)));
        }
    }

    private String effect(CurationRule rule, PublishedPages pages) {
        var page = rule.page() == null ? "" : pages.title(rule.page());
        return switch (rule.kind()) {
            case PIN -> getTranslation("staff.curation.effect.PIN", page, rule.position());
            case HIDE -> getTranslation("staff.curation.effect.HIDE", page);
            case ROUTE -> getTranslation("staff.curation.effect.ROUTE", rule.path());
        };
    }

    private String dates(CurationRule rule) {
        var from = rule.from();
        var until = rule.until();
        return from == null && until == null
                ? getTranslation("staff.curation.always")
                : Stream.of(
                                from == null ? "" : getTranslation("staff.curation.dates.from", texts.date(from)),
                                until == null ? "" : getTranslation("staff.curation.dates.until", texts.date(until)))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    private Component state(CurationState state) {
        var shown = new Span(getTranslation("staff.curation.state." + state));
        shown.addClassNames("staff-status", "staff-status-" + state);
        return shown;
    }
}
