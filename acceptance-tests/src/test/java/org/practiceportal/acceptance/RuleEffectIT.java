package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;

/** Staff see what a rule does to searches before they save it, and what does harm is refused. */
class RuleEffectIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final VocabularyApi VOCABULARY = PORTAL.services().content(VocabularyApi.class);
    private static final JudgedQueriesApi QUERIES = PORTAL.services().content(JudgedQueriesApi.class);
    private static final SearchApi SEARCH = PORTAL.services().search(SearchApi.class);
    private static final Slug SPASM = new Slug("hemifacial-spasm");
    private static final String WORD = "gnorbling";
    private static final String MEANINGS = "What pages call it";

    @AfterEach
    void forget() {
        VOCABULARY.listRules().value().stream()
                .filter(rule -> rule.key().value().equals(WORD))
                .forEach(rule -> VOCABULARY.removeRule(rule.key(), new Version(rule.version())));
        QUERIES.listQueries().value().stream()
                .filter(query -> query.judged().query().startsWith(WORD))
                .forEach(query -> QUERIES.removeQuery(query.key(), new Version(query.version())));
    }

    @Test
    void aHelpfulRuleIsSeenSavedAndFoundAndAHarmfulOneRefusedSavedForAReasonAndUndone() {
        QUERIES.addQuery(new JudgedQuery(WORD + " again", List.of(new GradedPage(SPASM, 3)), new MustFind(SPASM, 1)));
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/vocabulary/new?phrase=" + WORD);
            staff.type(MEANINGS, "hemifacial spasm");
            staff.page()
                    .getByText("Who types “gnorbling” also finds pages about “hemifacial spasm”.")
                    .waitFor();
            staff.press("See effect");
            effect(staff).getByText("Found for “gnorbling”").first().waitFor();
            assertThat(effect(staff).innerText()).contains("Hemifacial spasm", "new", "Better.");
            assertThat(staff.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isEqualTo(true);

            staff.save();
            staff.page().getByText("Saved. Searches follow within seconds.").waitFor();
            await().until(() -> found().equals(SPASM));

            staff.type(MEANINGS, "acoustic neuroma");
            staff.save();
            staff.page()
                    .getByText("Not done: one query would no longer find what must be found.")
                    .waitFor();
            assertThat(effect(staff).innerText()).contains("“gnorbling again” must find hemifacial-spasm", "Worse.");
            assertThat(rule().meanings()).containsExactly("hemifacial spasm");

            staff.page().getByText("Save or remove anyway").first().click();
            staff.type("Why it is right all the same", "Those who say so hear badly.");
            staff.save();
            staff.page().getByText("Saved. Searches follow within seconds.").waitFor();
            assertThat(rule().reason()).isEqualTo("Those who say so hear badly.");

            staff.press("Undo");
            staff.page().getByText("Undone").first().waitFor();
            assertThat(rule()).isEqualTo(VocabularyRule.oneWay(List.of(WORD), List.of("hemifacial spasm")));
        }
    }

    @ParameterizedTest
    @MethodSource("org.practiceportal.acceptance.AccessibilityIT#devices")
    void theEffectMeetsWcag(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/vocabulary/new?phrase=" + WORD);
            staff.type(MEANINGS, "hemifacial spasm");
            staff.press("See effect");
            effect(staff).getByText("Found for “gnorbling”").first().waitFor();

            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
        }
    }

    private static Locator effect(StaffBrowser staff) {
        return staff.page().locator("section[aria-label='Effect on searches']");
    }

    private static VocabularyRule rule() {
        return VOCABULARY.getRule(new Slug(WORD)).value().rule();
    }

    private static Slug found() {
        return SEARCH.searchConditions(WORD, 0, 10).hits().stream()
                .map(ConditionHit::slug)
                .findFirst()
                .orElse(new Slug("nothing"));
    }
}
