package org.practiceportal.portal.vocabulary;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.vocabulary.ImportedList;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.common.vocabulary.VocabularyRuleDetails;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.security.StaffAccess;
import org.practiceportal.portal.staff.StaffPage;
import org.practiceportal.portal.staff.StaffTable;

/** The rules of staff's own, those with some words where the address names any, and how many were imported. */
@Route("staff/vocabulary")
@RolesAllowed("STAFF")
class RuleListView extends StaffPage implements AfterNavigationObserver {

    /** Waits for a pause in typing, so that a word is one question and not one a letter. */
    private static final int PAUSE_MILLIS = 300;

    private final TextField filter = new TextField(getTranslation("staff.rule.filter"));
    private final Paragraph none = new Paragraph();
    private final StaffTable table = new StaffTable(
            getTranslation("staff.rules"),
            getTranslation("staff.rule.phrase"),
            getTranslation("staff.rule.kind"),
            getTranslation("staff.rule.does"));
    private final StaffTable imported = new StaffTable(
            getTranslation("staff.rule.imported"),
            getTranslation("staff.rule.list"),
            getTranslation("staff.rule.list.rules"));
    private final VocabularyApi vocabulary;

    RuleListView(StaffAccess access, VocabularyApi vocabulary) {
        super(access, "");
        this.vocabulary = vocabulary;
        setHeading(getTranslation("staff.rules"));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.setValueChangeTimeout(PAUSE_MILLIS);
        filter.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                UI.getCurrent().navigate(RuleListView.class, parameters(change.getValue()));
            }
        });
        var add = new Anchor("staff/vocabulary/new", getTranslation("staff.rule.add"));
        add.addClassName("staff-primary-link");
        var tools = new Div(filter, add);
        tools.addClassName("staff-tools");
        none.getElement().setAttribute("role", "status");
        add(
                new Paragraph(getTranslation("staff.rules.text")),
                tools,
                none,
                table,
                new Anchor(RecordHistory.removed(ChangeKind.VOCABULARY_RULE), getTranslation("staff.removed")),
                new H2(getTranslation("staff.rule.imported")),
                new Paragraph(getTranslation("staff.rule.imported.text")),
                imported);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var words = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("phrase")
                .orElse("");
        filter.setValue(words);
        read(
                () -> new Known(
                        vocabulary.listRules().value(), vocabulary.listImports().value()),
                known -> show(known, words.strip().toLowerCase(Locale.ROOT)));
    }

    private void show(Known known, String words) {
        var rules = known.rules().stream()
                .filter(rule -> mentions(rule.rule(), words))
                .toList();
        table.clear();
        table.setVisible(!rules.isEmpty());
        none.setText(rules.isEmpty() ? getTranslation(words.isEmpty() ? "staff.rules.none" : "staff.rule.none") : "");
        rules.forEach(rule -> table.addRow(
                new Anchor(
                        "staff/vocabulary/" + rule.key(), rule.rule().phrases().getFirst()),
                StaffTable.text(getTranslation("staff.rule.kind." + rule.rule().kind())),
                StaffTable.text(RuleWording.sentence(rule.rule()))));
        imported.clear();
        imported.setVisible(!known.lists().isEmpty());
        known.lists()
                .forEach(list -> imported.addRow(
                        StaffTable.text(list.name()),
                        StaffTable.text(getTranslation("staff.rule.list.count", list.rules()))));
    }

    private static boolean mentions(VocabularyRule rule, String words) {
        return Stream.of(rule.phrases(), rule.meanings())
                .flatMap(List::stream)
                .anyMatch(phrase -> phrase.toLowerCase(Locale.ROOT).contains(words));
    }

    private static QueryParameters parameters(String words) {
        return words.isBlank() ? QueryParameters.empty() : QueryParameters.of("phrase", words);
    }

    private record Known(List<VocabularyRuleDetails> rules, List<ImportedList> lists) {}
}
