package org.practiceportal.portal.condition;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class ConditionPageEditorTests extends StaffViews {

    private static final String SAVED = WireSamples.json(ConditionPageWorkingCopy.class);
    private static final String DRAFT = "/condition-page-drafts/hemifacial-spasm";
    private static final String PUBLICATION = "/condition-pages/hemifacial-spasm/publication";

    @BeforeEach
    void openThePage() {
        CONTENT.on("GET /locations", snapshot("{\"total\": 0, \"locations\": []}"));
        CONTENT.on("GET /contact-points", snapshot("[]"));
        CONTENT.on("GET " + DRAFT, SAVED);
        CONTENT.on("PUT " + DRAFT, SAVED.replace("\"version\": 4", "\"version\": 5"));
        CONTENT.on("POST /condition-page-scans", "[]");
        navigate("staff/pages/hemifacial-spasm", ConditionPageEditorView.class);
    }

    @Test
    void leadsToItsHistory() {
        assertThat(find(Anchor.class).withText("History").single().getHref())
                .isEqualTo("staff/history/condition-page/hemifacial-spasm");
    }

    @Test
    void aTypedNumberIsLinkedBeforeThePageIsPublished() {
        CONTENT.on("PUT " + PUBLICATION, SAVED);
        CONTENT.on("POST /condition-page-scans", """
                [{"field": "sections[0].text", "text": "214-555-0113", "kind": "contact-point",
                  "key": "nurse-line", "label": "Nurse line", "former": false},
                 {"field": "summary", "text": "214-555-0199", "kind": "contact-point", "key": null, "label": null,
                  "former": false},
                 {"field": "summary", "text": "214-555-0177", "kind": "contact-point", "key": "front-desk",
                  "label": "Front desk", "former": true}]""");
        CONTENT.on("PUT " + DRAFT, SAVED.replace("if you cannot speak.", "or 214-555-0113."));
        test(area("Text")).setValue("Call 911 or 214-555-0113.");
        press("Publish");

        assertThat(CONTENT.requests("PUT " + PUBLICATION)).isEmpty();
        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains(
                        "214-555-0113 is Nurse line in the directory",
                        "214-555-0199 is not in the directory",
                        "214-555-0177 was Front desk until that got another number");

        press("Link it");
        assertThat(area("Text").getValue()).contains("or {{phone:nurse-line}}.").doesNotContain("214-555-0113");

        var confirm = find(Button.class).all().stream()
                .filter(button -> button.getText().equals("Publish"))
                .toList()
                .getLast();
        test(confirm).click();

        assertThat(CONTENT.requests("PUT " + DRAFT).getLast().body()).contains("or {{phone:nurse-line}}.");
        assertThat(CONTENT.requests("PUT " + PUBLICATION)).hasSize(1);
    }

    @Test
    void publishingSavesWhatIsTypedFirstAndPublishesThatVersion() {
        CONTENT.on("PUT " + PUBLICATION, SAVED);
        test(area("Summary")).setValue("Twitching on one side of the face.");
        press("Publish");

        assertThat(CONTENT.requests("PUT " + DRAFT))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("Twitching on one side"));
        assertThat(CONTENT.requests("PUT " + PUBLICATION))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"5\""));
        assertThat(messages()).contains("Published");
    }

    @Test
    void missingSectionsAreNamed() {
        CONTENT.on(
                "PUT " + PUBLICATION,
                request -> new Answer(409, "{\"status\": 409, \"detail\": \"Missing: symptoms, causes\"}"));
        press("Publish");

        assertThat(messages()).contains("Missing: symptoms, causes");
    }

    @Test
    void anUnknownEmbedIsToldAtTheTextThatHoldsIt() {
        CONTENT.on(
                "PUT " + DRAFT,
                request -> Answer.problem(
                        400,
                        "Some fields are wrong",
                        "errors",
                        "[{\"field\": \"sections[0].text\", \"message\": \"There is no number named nowhere\"}]"));
        test(area("Text")).setValue("Call {{phone:nowhere}}");
        press("Save draft");

        assertThat(area("Text").getErrorMessage()).isEqualTo("There is no number named nowhere");
        assertThat(area("Text").getValue()).isEqualTo("Call {{phone:nowhere}}");
    }

    @Test
    void anErrorFindsItsSectionAfterSectionsHaveMoved() {
        press("Add a section");
        test(find(TextField.class).withLabel("Heading").last()).setValue("Another");
        test(find(Button.class).withAriaLabel("Move Another up").single()).click();
        CONTENT.on(
                "PUT " + DRAFT,
                request -> Answer.problem(
                        400, "Wrong", "errors", "[{\"field\": \"sections[1].heading\", \"message\": \"Too long\"}]"));
        press("Save draft");

        assertThat(find(TextField.class).withLabel("Heading").all())
                .extracting(TextField::getValue)
                .containsExactly("Another", "When to get help");
        assertThat(find(TextField.class).withLabel("Heading").last().getErrorMessage())
                .isEqualTo("Too long");
    }

    @Test
    void retiringAsksFirst() {
        CONTENT.on("DELETE " + PUBLICATION, SAVED.replace("PUBLISHED", "RETIRED"));
        press("Retire page");

        assertThat(CONTENT.requests("DELETE " + PUBLICATION)).isEmpty();

        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("DELETE " + PUBLICATION))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"4\""));
        assertThat(messages()).contains("Retired");
    }

    @Test
    void publishingWhatSomebodyElseChangedMeanwhileShowsItFirst() {
        CONTENT.on(
                "PUT " + PUBLICATION,
                request -> request.ifMatch().equals("\"9\"")
                        ? new Answer(200, SAVED)
                        : overtaken(9, "Contractions of the muscles"));
        press("Publish");

        assertThat(find(Dialog.class).all()).isEmpty();
        assertThat(area("Summary").getValue()).startsWith("Contractions of the muscles");
        assertThat(messages()).contains("Not done", "somebody else saved");
        assertThat(CONTENT.requests("PUT " + PUBLICATION)).hasSize(1);

        press("Publish");

        assertThat(CONTENT.requests("PUT " + PUBLICATION))
                .hasSize(2)
                .last()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"9\""));
    }

    @Test
    void retiringKeepsWhatIsTypedAndTheNextSaveFollowsTheRetiredPage() {
        CONTENT.on(
                "DELETE " + PUBLICATION,
                SAVED.replace("PUBLISHED", "RETIRED").replace("\"version\": 4", "\"version\": 6"));
        test(area("Summary")).setValue("Typed");
        press("Retire page");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(area("Summary").getValue()).isEqualTo("Typed");
        assertThat(messages()).contains("Retired", "still here and not saved");

        press("Save draft");

        assertThat(CONTENT.requests("PUT " + DRAFT)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"6\"");
            assertThat(request.body()).contains("Typed");
        });
    }

    @Test
    void retiringAPageThatSomebodyElseChangedLosesNothingTyped() {
        CONTENT.on("DELETE " + PUBLICATION, request -> overtaken(9, "Contractions of the muscles"));
        test(area("Summary")).setValue("Typed");
        press("Retire page");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(area("Summary").getValue()).isEqualTo("Typed");
        assertThat(messages()).contains("Not done", "Save what you typed first");
    }

    @Test
    void thePreviewIsDrawnByTheComponentOfThePublishedPage() {
        CONTENT.on("POST /condition-page-previews", snapshot(WireSamples.json(ConditionPageDetails.class)));
        press("Preview");

        assertThat(find(Article.class).single()).isInstanceOf(ConditionArticle.class);
        assertThat(find(H1.class).from(find(Article.class).single()).single().getText())
                .isEqualTo(WireSamples.read(ConditionPageDetails.class).page().title());
    }

    @Test
    void aPreviewOfAWrongDraftSaysWhatIsWrongWhereItIs() {
        CONTENT.on(
                "POST /condition-page-previews",
                request -> Answer.problem(
                        400,
                        "Some fields are wrong",
                        "errors",
                        "[{\"field\": \"sections[0].text\", \"message\": \"There is no number named nowhere\"}]"));
        press("Preview");

        assertThat(area("Text").getErrorMessage()).isEqualTo("There is no number named nowhere");
        assertThat(messages()).doesNotContain("does not answer");
    }

    @Test
    void theOfficesBeyondTheFirstAnswerAreOfferedToo() {
        CONTENT.on(
                "GET /locations",
                snapshot("{\"total\": 2, \"locations\": [%s]}".formatted(WireSamples.json(LocationDetails.class))));
        navigate("staff/pages/hemifacial-spasm", ConditionPageEditorView.class);
        press("Insert number or office");

        assertThat(find(Button.class)
                        .withText(WireSamples.read(LocationDetails.class).name())
                        .all())
                .hasSize(2);
    }

    @Test
    void aConflictShowsTheSectionsThatDiffer() {
        CONTENT.on("PUT " + DRAFT, request -> overtaken(5, "Contractions of the muscles"));
        test(area("Text")).setValue("Mine");
        press("Save draft");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("Summary", "Contractions", "Section 1", "Mine", "Call 911");
        assertThat(area("Text").getValue()).isEqualTo("Mine");
    }

    private static Answer overtaken(int version, String summary) {
        return Answer.problem(
                412,
                "Somebody else was faster",
                "current",
                SAVED.replace("Twitching of the muscles", summary)
                        .replace("\"version\": 4", "\"version\": " + version));
    }

    private TextArea area(String label) {
        return find(TextArea.class).withLabel(label).single();
    }
}
