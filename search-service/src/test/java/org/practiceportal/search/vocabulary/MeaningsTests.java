package org.practiceportal.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.Vocabulary.RuleList;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.search.word.Words;

class MeaningsTests {

    @Test
    void aRuleBothWaysGoesFromEachPhraseToEveryOther() {
        var meanings = meanings(VocabularyRule.bothWays(List.of("kidney", "renal", "nephric")));

        assertThat(meant(meanings, "kidney")).containsExactly("renal", "nephric");
        assertThat(meant(meanings, "renal")).containsExactly("kidney", "nephric");
    }

    @Test
    void aRuleOneWayDoesNotGoBack() {
        var meanings = meanings(VocabularyRule.oneWay(List.of("passed out"), List.of("fainting")));

        assertThat(meant(meanings, "Passed OUT twice")).containsExactly("fainting");
        assertThat(meant(meanings, "fainting")).isEmpty();
    }

    @Test
    void phrasesWithinPhrasesAreFoundToo() {
        var meanings = meanings(
                VocabularyRule.bothWays(List.of("kidney stone", "renal calculus")),
                VocabularyRule.bothWays(List.of("stone", "calculus")));

        assertThat(meant(meanings, "kidney stones")).containsExactlyInAnyOrder("renal calculus", "calculus");
    }

    @Test
    void nothingTouchesAProtectedPhrase() {
        var meanings = meanings(
                VocabularyRule.bothWays(List.of("pain", "ache")), VocabularyRule.protecting(List.of("chest pain")));

        assertThat(meant(meanings, "pain")).containsExactly("ache");
        assertThat(meant(meanings, "crushing chest pain")).isEmpty();
        assertThat(meant(meanings, "back pain after chest pain")).containsExactly("ache");
    }

    @Test
    void smallWordsAloneMeanNothing() {
        assertThat(meant(meanings(VocabularyRule.bothWays(List.of("it", "the thing"))), "is it"))
                .isEmpty();
    }

    @Test
    void theListOfStaffComesFirst() {
        var meanings = new Meanings(new Vocabulary(List.of(
                new RuleList(Vocabulary.STAFF, List.of(VocabularyRule.oneWay(List.of("fit"), List.of("seizure")))),
                new RuleList(
                        "diseases", List.of(VocabularyRule.oneWay(List.of("fit"), List.of("seizure", "attack")))))));

        assertThat(meanings.spans(Words.of("a fit")).getFirst().meanings())
                .extracting(Meaning::list)
                .containsExactly("staff", "diseases");
    }

    private static Meanings meanings(VocabularyRule... rules) {
        return new Meanings(new Vocabulary(List.of(new RuleList(Vocabulary.STAFF, List.of(rules)))));
    }

    private static List<String> meant(Meanings meanings, String text) {
        return meanings.spans(Words.of(text)).stream()
                .flatMap(span -> span.meanings().stream())
                .map(meaning -> meaning.of().text())
                .toList();
    }
}
