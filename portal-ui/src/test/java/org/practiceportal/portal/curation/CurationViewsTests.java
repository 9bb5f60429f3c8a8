package org.practiceportal.portal.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.curation.CurationKind;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class CurationViewsTests extends StaffViews {

    private static final String SAVED = WireSamples.json(CurationRuleDetails.class);
    private static final String PATH = "/curation-rules/pin-eye-twitch-hemifacial-spasm";
    private static final String ROUTE = """
            {"key": "route-hours", "kind": "ROUTE", "phrases": ["hours"], "wholeQuery": true, "path": "/offices",
             "from": "2999-01-01", "version": 0}
            """;
    private static final String ENDED = """
            {"key": "hide-tic-gone", "kind": "HIDE", "phrases": ["tic", "tics"], "wholeQuery": true, "page": "gone",
             "until": "2020-12-31", "version": 0}
            """;
    private static final String UNPUBLISHED = """
            {"key": "pin-tic-gone", "kind": "PIN", "phrases": ["tic"], "wholeQuery": true, "page": "gone", "position": 1,
             "version": 0}
            """;
    private static final String LEADS_NOWHERE = """
            {"key": "route-tic", "kind": "ROUTE", "phrases": ["tic"], "wholeQuery": true, "path": "/conditions/gone",
             "version": 0}
            """;

    @BeforeEach
    void openTheRule() {
        CONTENT.on(
                "GET /condition-pages",
                snapshot("[{\"slug\": \"hemifacial-spasm\", \"title\": \"Hemifacial spasm\", \"alsoKnownAs\": [],"
                        + " \"abbreviations\": [], \"position\": 1}, {\"slug\": \"tremor\", \"title\": \"Essential tremor\","
                        + " \"alsoKnownAs\": [], \"abbreviations\": [], \"position\": 2}]"));
        CONTENT.on("GET /curation-rules", snapshot("[" + SAVED + "]"));
        CONTENT.on("GET " + PATH, snapshot(SAVED));
        CONTENT.on("PUT " + PATH, SAVED.replace("\"version\": 3", "\"version\": 4"));
        navigate("staff/chosen-results/pin-eye-twitch-hemifacial-spasm", CurationEditorView.class);
    }

    @Test
    void theListTellsWhatEachRuleDoesAndWhetherItDoesAnythingToday() {
        CONTENT.on(
                "GET /curation-rules",
                snapshot("[" + String.join(",", SAVED, ROUTE, ENDED, UNPUBLISHED, LEADS_NOWHERE) + "]"));
        navigate("staff/chosen-results", CurationListView.class);

        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .satisfiesExactly(
                        head -> assertThat(head).contains("State"),
                        pin -> assertThat(pin)
                                .contains("eye twitch", "Hemifacial spasm, at position 2", "Always", "Active"),
                        route -> assertThat(route)
                                .contains("Leads straight to /offices", "From January 1, 2999", "Dated ahead"),
                        ended -> assertThat(ended)
                                .contains("tic, tics", "gone is left out", "until December 31, 2020", "Ended"),
                        unpublished -> assertThat(unpublished).contains("Page not published"),
                        nowhere -> assertThat(nowhere).contains("Page not published"));
        assertThat(find(Anchor.class).withText("eye twitch").single().getHref())
                .isEqualTo("staff/chosen-results/pin-eye-twitch-hemifacial-spasm");
        assertThat(find(Anchor.class).withText("Removed").single().getHref()).isEqualTo("staff/removed/curation-rule");
    }

    @Test
    void theMenuLeadsToTheListWhichSaysWhereItIsEmpty() {
        CONTENT.on("GET /curation-rules", snapshot("[]"));
        navigate("staff/chosen-results", CurationListView.class);

        assertThat(find(SideNavItem.class).all())
                .extracting(SideNavItem::getPath)
                .contains("staff/chosen-results");
        assertThat(find(Paragraph.class).all())
                .extracting(Paragraph::getText)
                .contains("Nothing is chosen yet: every search decides by itself.");
    }

    @Test
    void savesWithTheVersionThatWasReadWhatStandsInTheFields() {
        test(phrases()).setValue(" eye twitch \n\neyelid twitch");
        find(Checkbox.class).single().setValue(true);
        select("Position among the results").setValue(1);
        date("Until").setValue(LocalDate.of(2027, 1, 31));
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"3\"");
            assertThat(request.body())
                    .contains("[\"eye twitch\",\"eyelid twitch\"]", "\"wholeQuery\":false", "\"position\":1")
                    .contains("\"page\":\"hemifacial-spasm\"", "\"until\":\"2027-01-31\"")
                    .doesNotContain("path", "from", "note");
        });
        assertThat(messages()).contains("Saved. The next search follows it.");
    }

    @Test
    void aNewRuleIsMadeFromAPageChosenByItsTitleAndSavedOnItsOwnPage() {
        CONTENT.on("POST /curation-rules", request -> new Answer(201, SAVED));
        navigate("staff/new-chosen-result", CurationEditorView.class);
        test(phrases()).setValue("eye twitch");
        ComboBox<Slug> page = page();
        assertThat(page.getListDataView().getItems().map(page.getItemLabelGenerator()::apply))
                .containsExactly("Essential tremor", "Hemifacial spasm");
        page.setValue(new Slug("hemifacial-spasm"));
        press("Save");
        roundTrip();

        assertThat(CONTENT.requests("POST /curation-rules"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"kind\":\"PIN\"", "\"position\":1", "\"wholeQuery\":true"));
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPath())
                .isEqualTo("staff/chosen-results/pin-eye-twitch-hemifacial-spasm");
    }

    @Test
    void aKindHasTheFieldsThatItNeedsAndSendsNoOthers() {
        find(Checkbox.class).single().setValue(true);
        select("What then").setValue(CurationKind.ROUTE);

        assertThat(find(ComboBox.class).withLabel("Page").all()).isEmpty();
        assertThat(find(Select.class).withLabel("Position among the results").all())
                .isEmpty();
        assertThat(find(Checkbox.class).all()).isEmpty();

        type("Address of the page", " /offices ");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"kind\":\"ROUTE\"", "\"path\":\"/offices\"", "\"wholeQuery\":true")
                        .doesNotContain("position", "\"page\""));
    }

    @Test
    void whatIsNoRuleIsMarkedAtItsFieldAndNotSent() {
        test(phrases()).setValue(" \n ");
        assertRefused(phrases(), "Enter what patients search for");
        test(phrases()).setValue("tic\n?!");
        assertRefused(phrases(), "a letter or a digit");
        test(phrases()).setValue("tic\n".repeat(21));
        assertRefused(phrases(), "At most 20 lines");
        test(phrases()).setValue("tic");
        page().clear();
        assertThat(pressAndRead(page()::getErrorMessage)).contains("Choose a page");
        select("What then").setValue(CurationKind.ROUTE);
        type("Address of the page", "https://elsewhere.example/");
        TextField path = field("Address of the page");
        assertThat(pressAndRead(path::getErrorMessage)).contains("beginning with one slash");
        type("Address of the page", "/offices");
        date("From").setValue(LocalDate.of(2027, 2, 1));
        date("Until").setValue(LocalDate.of(2027, 1, 31));
        assertThat(pressAndRead(date("Until")::getErrorMessage)).contains("not before the first");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
    }

    @Test
    void aPageThatIsNoLongerPublishedStaysInItsRule() {
        CONTENT.on("GET " + PATH, snapshot(SAVED.replace("\"hemifacial-spasm\"", "\"gone\"")));
        navigate("staff/chosen-results/pin-eye-twitch-hemifacial-spasm", CurationEditorView.class);
        test(phrases()).setValue("tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"page\":\"gone\""));
    }

    @Test
    void showsBothValuesWhenSomebodyElseWasFaster() {
        CONTENT.on(
                "PUT " + PATH,
                request -> Answer.problem(
                        412,
                        "Somebody else was faster",
                        "current",
                        SAVED.replace("eye twitch", "blink").replace("\"version\": 3", "\"version\": 9")));
        test(phrases()).setValue("eyelid twitch");
        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("eyelid twitch", "blink");
    }

    @Test
    void aRuleIsRemovedOnceThatIsConfirmed() {
        CONTENT.on("DELETE " + PATH, request -> new Answer(204, ""));
        press("Remove rule");
        assertThat(CONTENT.requests("DELETE " + PATH)).isEmpty();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"3\""));
        assertThat(getCurrentView()).isInstanceOf(CurationListView.class);
    }

    @Test
    void theHistoryTellsEveryFieldInPlainWords() {
        var told = new CurationForm(new PublishedPages(Map.of(new Slug("hemifacial-spasm"), "Hemifacial spasm")))
                .describe(WireSamples.read(CurationRule.class));

        assertThat(told)
                .containsEntry("What then", "Recommend a page")
                .containsEntry("Page", "Hemifacial spasm")
                .containsEntry("Position among the results", "1")
                .containsEntry("When patients search for", "facial twitching\neye twitch")
                .containsEntry("Also when they type other words before or after it", "Yes")
                .containsEntry("From", "November 1, 2026")
                .containsEntry("Note for colleagues", "Asked for at the front desk");
        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/curation-rule/pin-eye-twitch-hemifacial-spasm");
    }

    private void assertRefused(TextArea field, String message) {
        assertThat(pressAndRead(field::getErrorMessage)).contains(message);
    }

    private String pressAndRead(Supplier<String> error) {
        press("Save");
        return error.get();
    }

    private TextArea phrases() {
        return find(TextArea.class).withLabel("When patients search for").single();
    }

    @SuppressWarnings("unchecked") // The field was made so.
    private ComboBox<Slug> page() {
        return find(ComboBox.class).withLabel("Page").single();
    }

    @SuppressWarnings("unchecked") // The fields were made so.
    private <T> Select<T> select(String label) {
        return find(Select.class).withLabel(label).single();
    }

    private DatePicker date(String label) {
        return find(DatePicker.class).withLabel(label).single();
    }
}
