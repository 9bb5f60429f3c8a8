package org.practiceportal.portal.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.vocabulary.RuleKind;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.practiceportal.portal.security.StaffViews;

class RuleEditorTests extends StaffViews {

    private static final String SAVED =
            "{\"key\": \"face-twitching\", \"kind\": \"ONE_WAY\", \"phrases\": [\"face twitching\"],"
                    + " \"meanings\": [\"hemifacial spasm\"], \"version\": 3}";
    private static final String PATH = "/vocabulary-rules/face-twitching";
    private static final String HARMFUL = WireSamples.json(SearchPreview.class);
    private static final String HARMLESS = HARMFUL.replaceAll("(?s)\"broken\": \\[.*]", "\"broken\": []");
    private static final String WHY = "Nobody who types this means seizures.";

    @BeforeEach
    void openTheRule() {
        CONTENT.on("GET " + PATH, snapshot(SAVED));
        CONTENT.on("PUT " + PATH, SAVED.replace("\"version\": 3", "\"version\": 4"));
        CONTENT.on("DELETE " + PATH, request -> new Answer(204, ""));
        CONTENT.on("POST /search-previews", HARMLESS);
        CONTENT.on("GET /vocabulary-rules", snapshot("[" + SAVED + "]"));
        CONTENT.on("GET /vocabulary-lists", snapshot("[{\"name\": \"disease-names\", \"rules\": 13850}]"));
        navigate("staff/vocabulary/face-twitching", RuleEditorView.class);
    }

    @Test
    void aSentenceSaysWhatTheRuleDoesAsItIsTyped() {
        assertThat(sentence()).isEqualTo("Who types “face twitching” also finds pages about “hemifacial spasm”.");

        typeLines("What patients type", "face twitching\ncheek jumping \n\n twitchy  eye");

        assertThat(sentence())
                .isEqualTo("Who types “face twitching”, “cheek jumping” or “twitchy eye” also finds pages about"
                        + " “hemifacial spasm”.");

        choose(RuleKind.BOTH_WAYS);

        assertThat(sentence())
                .isEqualTo("“face twitching”, “cheek jumping” and “twitchy eye” mean the same: who types one also"
                        + " finds pages about the others.");

        choose(RuleKind.PROTECTED);

        assertThat(sentence()).contains("No other rule touches it");
    }

    @Test
    void theEffectIsShownInWordsBeforeAnythingIsSaved() {
        typeLines("What pages call it", "fainting");
        press("See effect");

        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "PagePlace nowPlace thenChange",
                        "Faintingnot among ten1new",
                        "Glioma12moved down",
                        "Seizure2not among tengone");
        assertThat(effect())
                .contains("Found for “passed out”", "the 4 judged queries it touches: 0.75 now, 0.50 then. Worse.");
        assertThat(CONTENT.requests("POST /search-previews")).singleElement().satisfies(request -> {
            assertThat(request.body()).contains("\"replaced\":", "hemifacial spasm", "\"rule\":", "fainting");
            assertThat(request.authorization()).isEqualTo("Bearer 0123456789abcdef0123456789abcdef");
        });
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
    }

    @Test
    void aBetterScoreAndOneThatStaysAreSaidInWordsToo() {
        CONTENT.on("POST /search-previews", HARMLESS.replace("\"ndcg\": 0.5,", "\"ndcg\": 0.9,"));
        press("See effect");
        assertThat(effect()).contains("0.75 now, 0.90 then. Better.");

        CONTENT.on("POST /search-previews", HARMLESS.replace("\"ndcg\": 0.5,", "\"ndcg\": 0.75,"));
        press("See effect");
        assertThat(effect()).contains("0.75, and it stays.");

        CONTENT.on("POST /search-previews", HARMLESS.replace("\"asked\": 4", "\"asked\": 0"));
        press("See effect");
        assertThat(effect()).contains("It touches no judged query");
    }

    @Test
    void aRuleThatBreaksNothingIsSavedWithTheVersionThatWasRead() {
        typeLines("What pages call it", "facial tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).singleElement().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"3\"");
            assertThat(request.body()).contains("facial tic").doesNotContain("reason");
        });
        assertThat(messages()).contains("Saved. Searches follow");
    }

    @Test
    void aSaveIsUndoneWithOnePress() {
        CONTENT.on(
                "PUT " + PATH,
                request -> new Answer(
                        200,
                        request.body().contains("facial tic")
                                ? SAVED.replace("hemifacial spasm", "facial tic")
                                        .replace("\"version\": 3", "\"version\": 4")
                                : SAVED.replace("\"version\": 3", "\"version\": 5")));
        typeLines("What pages call it", "facial tic");
        press("Save");
        CONTENT.on("POST /search-previews", HARMFUL);
        press("Undo");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(2).last().satisfies(request -> {
            assertThat(request.ifMatch()).isEqualTo("\"4\"");
            assertThat(request.body()).contains("hemifacial spasm");
        });
        assertThat(messages()).contains("Undone");
        assertThat(lines("What pages call it").getValue()).isEqualTo("hemifacial spasm");
    }

    @Test
    void aRuleThatBreaksAMustFindQueryIsRefusedUntilStaffSayWhyItIsRight() {
        CONTENT.on("POST /search-previews", HARMFUL);
        typeLines("What pages call it", "facial tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(messages()).contains("Not done: one query would no longer find what must be found");
        assertThat(effect()).contains("“seizures after a fall” must find seizure in the first place");

        test(anyway()).click();
        typeLines("Why it is right all the same", "because");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(lines("Why it is right all the same").getErrorMessage())
                .isEqualTo("Say why, in 10 characters or more");

        typeLines("Why it is right all the same", WHY);
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("\"reason\":\"" + WHY + "\""));
    }

    @Test
    void aReasonGivenOnceIsKeptButDoesNotLetTheNextHarmPass() {
        var reasoned = SAVED.replace("\"version\"", "\"reason\": \"" + WHY + "\", \"version\"");
        CONTENT.on("GET " + PATH, snapshot(reasoned));
        navigate("staff/vocabulary/face-twitching", RuleEditorView.class);
        typeLines("What pages call it", "facial tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(WHY));

        CONTENT.on("POST /search-previews", HARMFUL);
        typeLines("What pages call it", "nervous tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(1);
    }

    @Test
    void whereSearchDoesNotAnswerNothingIsSavedUnlessStaffSayWhy() {
        CONTENT.on("POST /search-previews", request -> new Answer(503, "{\"status\": 503}"));
        typeLines("What pages call it", "facial tic");
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(messages()).contains("nobody knows what this would do");

        test(anyway()).click();
        typeLines("Why it is right all the same", WHY);
        press("Save");

        assertThat(CONTENT.requests("PUT " + PATH)).hasSize(1);
    }

    @Test
    void aRuleWhoseRemovalBreaksSomethingIsRemovedWithAReasonOnly() {
        CONTENT.on("POST /search-previews", HARMFUL);
        press("Remove rule");

        assertThat(find(ConfirmDialog.class).all()).isEmpty();
        assertThat(CONTENT.requests("POST /search-previews"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).doesNotContain("\"rule\":"));

        test(anyway()).click();
        typeLines("Why it is right all the same", WHY);
        press("Remove rule");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("PUT " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains(WHY));
        assertThat(CONTENT.requests("DELETE " + PATH))
                .singleElement()
                .satisfies(request -> assertThat(request.ifMatch()).isEqualTo("\"4\""));
        assertThat(getCurrentView()).isInstanceOf(RuleListView.class);
    }

    @Test
    void aRuleThatNothingDependsOnIsRemovedAfterAQuestion() {
        press("Remove rule");
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();
        assertThat(CONTENT.requests("DELETE " + PATH)).hasSize(1);
    }

    @Test
    void anIncompleteRuleIsRefusedBesideWhatItLacks() {
        typeLines("What pages call it", "");
        press("Save");

        assertThat(lines("What pages call it").isInvalid()).isTrue();
        assertThat(CONTENT.requests("POST /search-previews")).isEmpty();

        choose(RuleKind.BOTH_WAYS);
        press("Save");

        assertThat(lines("What patients type").getErrorMessage()).contains("two phrases or more");
        assertThat(CONTENT.requests("PUT " + PATH)).isEmpty();

        typeLines("What patients type", "one\n" + "x".repeat(201));
        press("Save");

        assertThat(lines("What patients type").getErrorMessage()).contains("at most 200 characters");
    }

    @Test
    void aNewRuleBeginsWithThePhraseOfItsAddress() {
        CONTENT.on("POST /vocabulary-rules", request -> new Answer(201, SAVED));
        UI.getCurrent().navigate("staff/vocabulary/new", QueryParameters.of("phrase", "face twitching"));

        assertThat(lines("What patients type").getValue()).isEqualTo("face twitching");

        typeLines("What pages call it", "hemifacial spasm");
        press("Save");

        assertThat(CONTENT.requests("POST /vocabulary-rules"))
                .singleElement()
                .satisfies(request -> assertThat(request.body()).contains("face twitching", "hemifacial spasm"));
        assertThat(UI.getCurrent().getActiveViewLocation().getPath()).isEqualTo("staff/vocabulary/face-twitching");
    }

    @Test
    void showsBothRulesWhenSomebodyElseWasFaster() {
        CONTENT.on(
                "PUT " + PATH,
                request -> Answer.problem(
                        412,
                        "somebody was faster",
                        "current",
                        SAVED.replace("hemifacial spasm", "blepharospasm")
                                .replace("\"version\": 3", "\"version\": 9")));
        typeLines("What pages call it", "facial tic");
        press("Save");

        assertThat(find(Dialog.class).single().getElement().getTextRecursively())
                .contains("facial tic", "blepharospasm");
    }

    @Test
    void theListSaysWhatEachRuleDoesAndHowManyWereImported() {
        CONTENT.on(
                "GET /vocabulary-rules",
                snapshot("[" + SAVED + ", {\"key\": \"chest-pain\", \"kind\": \"PROTECTED\", \"phrases\":"
                        + " [\"chest pain\"], \"version\": 0}]"));
        navigate("staff/vocabulary", RuleListView.class);

        assertThat(find(NativeTableRow.class).all())
                .extracting(row -> row.getElement().getTextRecursively())
                .anySatisfy(row -> assertThat(row).contains("face twitching", "One way", "also finds pages about"))
                .anySatisfy(row -> assertThat(row).contains("chest pain", "Stand for themselves"))
                .anySatisfy(row -> assertThat(row).isEqualTo("disease-names13,850"));

        UI.getCurrent().navigate("staff/vocabulary", QueryParameters.of("phrase", "Hemifacial"));

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("staff/vocabulary/face-twitching", "staff/removed/vocabulary-rule")
                .doesNotContain("staff/vocabulary/chest-pain");
    }

    @Test
    void itsHistoryTellsTheReason() {
        CONTENT.on(
                "GET /history",
                "[{\"position\": 4, \"at\": \"2026-11-03T10:00:00Z\", \"actor\": \"anna\", \"kind\": \"vocabulary-rule\","
                        + " \"key\": \"face-twitching\", \"before\": " + SAVED + ", \"after\": "
                        + SAVED.replace("\"version\": 3", "\"reason\": \"" + WHY + "\", \"version\": 4") + "}]");
        UI.getCurrent().navigate("staff/history/vocabulary-rule/face-twitching");

        assertThat(((Component) getCurrentView()).getElement().getTextRecursively())
                .contains("Rule changed: face twitching", WHY);
    }

    private String sentence() {
        return find(Paragraph.class).all().stream()
                .map(Paragraph::getText)
                .filter(text -> List.of("find", "stand", "touches").stream().anyMatch(text::contains))
                .findFirst()
                .orElseThrow();
    }

    private String effect() {
        return find(RuleEffect.class).single().getElement().getTextRecursively();
    }

    private void choose(RuleKind kind) {
        Select<?> kinds = find(Select.class).withLabel("Kind").single();
        test(kinds)
                .selectItem(
                        switch (kind) {
                            case BOTH_WAYS -> "Mean the same";
                            case ONE_WAY -> "One way";
                            case PROTECTED -> "Stand for themselves";
                        });
    }

    private Checkbox anyway() {
        return find(Checkbox.class).withLabel("Save or remove anyway").single();
    }

    private TextArea lines(String label) {
        return find(TextArea.class).withLabel(label).single();
    }

    private void typeLines(String label, String text) {
        test(lines(label)).setValue(text);
    }
}
