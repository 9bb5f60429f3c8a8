package org.practiceportal.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.NativeTableRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class JudgedQueryEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(JudgedQueryDetails.class);
    private static final String PATH = "/judged-queries/my-eyelid-keeps-fluttering";

    @BeforeEach
    void openTheQuery() {
        CONTENT.on(
                "GET /condition-pages",
                snapshot("[{\"slug\": \"hemifacial-spasm\", \"title\": \"Hemifacial spasm\", \"alsoKnownAs\": [],"
                        + " \"abbreviations\": [], \"position\": 1}, {\"slug\": \"blepharospasm\", \"title\":"
                        + " \"Blepharospasm\", \"alsoKnownAs\": [], \"abbreviations\": [], \"position\": 1}]"));
        CONTENT.on("GET " + PATH, snapshot(SAVED));
        CONTENT.on("GET /judged-queries", snapshot("[" + SAVED + "]"));
        CONTENT.on("PUT " + PATH, SAVED.replace("\"version\": 2", "\"version\": 3"));
        CONTENT.on("DELETE " + PATH, request -> new Answer(204, ""));
        navigate("staff/judged-queries/my-eyelid-keeps-fluttering", JudgedQueryEditorView.class);
    }

    @Test
    void savesEverythingThatWasReadWithItsVersion() {
        type("What patients type", "my eyelid flutters");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"2\"");
            assertThat(request.body())
                    .contains("my eyelid flutters")
                    .contains("{\"page\":\"hemifacial-spasm\",\"grade\":3}")
                    .contains("{\"page\":\"facial-nerve-disorders\",\"grade\":1}")
                    .contains("\"mustFind\":{\"page\":\"hemifacial-spasm\",\"within\":3}");
        });
        assertThat(messages()).contains("The next preview measures by it");
    }

    @Test
    void aPageWithTwoGradesIsRefused() {
        pages("Only related", "Hemifacial spasm");
        press("Save");

        MultiSelectComboBox<?> meant =
                find(MultiSelectComboBox.class).withLabel("What is meant").single();
        assertThat(meant.getErrorMessage()).contains("each page once");
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
    }

    @Test
    void aNewOneIsAddedAndNeedsAPage() {
        CONTENT.on("POST /judged-queries", request -> new Answer(201, SAVED));
        navigate("staff/new-judged-query", JudgedQueryEditorView.class);
        press("Save");

        assertThat(field("What patients type").isInvalid()).isTrue();
        assertThat(CONTENT.requests("POST /judged-queries")).isEmpty();

        type("What patients type", "my eyelid keeps fluttering");
        pages("Answers too", "Blepharospasm");
        press("Save");

        assertThat(CONTENT.requests("POST /judged-queries"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("{\"page\":\"blepharospasm\",\"grade\":2}")
                        .doesNotContain("mustFind"));
    }

    @Test
    void whatMustBeFoundNeedsNoGrade() {
        CONTENT.on("POST /judged-queries", request -> new Answer(201, SAVED));
        navigate("staff/new-judged-query", JudgedQueryEditorView.class);
        type("What patients type", "my eyelid keeps fluttering");
        ComboBox<?> mustFind = find(ComboBox.class).withLabel("Must be found").single();
        test(mustFind).selectItem("Hemifacial spasm");
        press("Save");

        assertThat(CONTENT.requests("POST /judged-queries"))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .contains("\"mustFind\":{\"page\":\"hemifacial-spasm\",\"within\":3}"));
    }

    @Test
    void isRemovedAfterAQuestion() {
        press("Remove judged query");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"2\""));
        assertThat(getCurrentView()).isInstanceOf(JudgedQueryListView.class);
    }

    @Test
    void theListSaysWhatMustBeFound() {
        navigate("staff/judged-queries", JudgedQueryListView.class);

        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .contains("my eyelid keeps fluttering2hemifacial-spasm, among the first 3");
    }

    private void pages(String label, String title) {
        MultiSelectComboBox<?> pages =
                find(MultiSelectComboBox.class).withLabel(label).single();
        test(pages).selectItem(title);
    }
}
