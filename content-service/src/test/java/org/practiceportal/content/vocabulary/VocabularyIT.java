package org.practiceportal.content.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.upload.ImportReport;
import org.practiceportal.common.upload.ImportReport.RefusedLine;
import org.practiceportal.common.vocabulary.ImportedList;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;

class VocabularyIT extends RunningService {

    private static final String TABLE = """
            id\tlabel\tsynonym
            1\tdecubitus ulcer\tbed sore
            1\tdecubitus ulcer\tpressure ulcer
            2\tmicrophthalmia\tsmall eyes
            """;

    @Test
    void aRuleOfStaffIsReadByKeyAndStandsFirstInTheVocabulary() {
        var rule = VocabularyRule.oneWay(List.of("Lights out", "blackout"), List.of("fainting"));

        var added = rules().addRule(rule);

        assertThat(added.key()).isEqualTo(new Slug("lights-out"));
        assertThat(rules().getRule(added.key()).value()).isEqualTo(added);
        assertThat(rules().listRules().value()).contains(added);
        assertThat(lists().getFirst().name()).isEqualTo(Vocabulary.STAFF);
        assertThat(lists().getFirst().rules()).contains(rule);
    }

    @Test
    void twoRulesDoNotBeginWithTheSamePhrase() {
        rules().addRule(VocabularyRule.bothWays(List.of("kidney", "renal")));

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> rules().addRule(VocabularyRule.protecting(List.of("Kidney"))));
    }

    @Test
    void ofTwoWhoReviseARuleTheSecondSeesWhatTheFirstWrote() {
        var added = rules().addRule(VocabularyRule.bothWays(List.of("heart", "cardiac")));
        var read = new Version(added.version());
        var first = VocabularyRule.bothWays(List.of("heart", "cardiac", "coronary"));
        rules().reviseRule(added.key(), read, first);

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> rules().reviseRule(added.key(), read, added.rule()))
                .satisfies(answer -> {
                    assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(answer.getResponseBodyAsString()).contains("coronary");
                });
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> rules().removeRule(added.key(), null))
                .satisfies(answer -> assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
    }

    @Test
    void aRemovedRuleIsGoneAndItsHistoryKeepsIt() {
        var added = rules().addRule(VocabularyRule.protecting(List.of("chest pain")));

        rules().removeRule(added.key(), new Version(added.version()));

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> rules().getRule(added.key()));
        assertThat(asAnna(HistoryApi.class).listHistory(ChangeKind.VOCABULARY_RULE.wireName(), "chest-pain", 0, 10))
                .extracting(entry -> entry.after() == null)
                .containsExactly(true, false);
    }

    @Test
    void aRuleThatSaysNothingOrTooMuchIsRefused() {
        assertRefused(VocabularyRule.bothWays(List.of("alone")));
        assertRefused(VocabularyRule.oneWay(List.of("nowhere"), List.of()));
        assertRefused(VocabularyRule.bothWays(List.of("one", " ")));
        assertRefused(VocabularyRule.bothWays(List.of("one", "x".repeat(201))));
        assertRefused(VocabularyRule.bothWays(
                IntStream.range(0, 101).mapToObj(number -> "phrase " + number).toList()));
        assertRefused(VocabularyRule.bothWays(List.of("脳", "脑")));
    }

    private void assertRefused(VocabularyRule rule) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class).isThrownBy(() -> rules().addRule(rule));
    }

    @Test
    void allSynonymsOfOneLabelInATableMeanTheSame() {
        var report = take("table", TABLE + "3\tlabel only\n4\ttetany\tTetany\n");

        assertThat(report)
                .isEqualTo(new ImportReport(3, 0, 1, 1, List.of(new RefusedLine(5, "it has only 2 columns"))));
        assertThat(rulesOf("table"))
                .containsExactly(
                        VocabularyRule.bothWays(List.of("decubitus ulcer", "bed sore", "pressure ulcer")),
                        VocabularyRule.bothWays(List.of("microphthalmia", "small eyes")));
    }

    @Test
    void everyImportedListIsNamedWithHowManyRulesItHas() {
        take("counted", TABLE);

        assertThat(rules().listImports().value()).contains(new ImportedList("counted", 2));
    }

    @Test
    void theReasonForARuleIsKeptInItsHistoryAndSaysSomething() {
        var rule = VocabularyRule.oneWay(List.of("funny turn"), List.of("dizziness"));
        var added = rules().addRule(rule.because("Most who say so are dizzy."));
        rules().reviseRule(added.key(), new Version(added.version()), rule);

        assertThat(added.rule().reason()).isEqualTo("Most who say so are dizzy.");
        assertThat(asAnna(HistoryApi.class).listHistory(ChangeKind.VOCABULARY_RULE.wireName(), "funny-turn", 0, 10))
                .last()
                .satisfies(entry -> assertThat(entry.after()).containsEntry("reason", "Most who say so are dizzy."));
        assertRefused(rule.because("because  "));
        assertRefused(rule.because("x".repeat(501)));
    }

    @Test
    void linesOfRulesGoOneWayOrBoth() {
        var report = take("lines", """
                # organs
                kidney,  renal
                passed out, blacked out => fainting, syncope

                alone
                a => b => c
                one, , three
                """);

        assertThat(report.created()).isEqualTo(2);
        assertThat(report.refusals()).extracting(RefusedLine::line).containsExactly(5L, 6L, 7L);
        assertThat(rulesOf("lines"))
                .containsExactly(
                        VocabularyRule.bothWays(List.of("kidney", "renal")),
                        VocabularyRule.oneWay(List.of("passed out", "blacked out"), List.of("fainting", "syncope")));
    }

    @Test
    void aFileOfTheSameNameReplacesItsListAndTheSameFileIsNoNews() {
        take("again", TABLE);
        long before = head();

        assertThat(take("again", TABLE)).isEqualTo(new ImportReport(0, 0, 3, 0, List.of()));
        assertThat(head()).isEqualTo(before);

        assertThat(take("again", "label\tsynonym\nmicrophthalmia\tsmall eyes\ntetany\tcramp\n"))
                .isEqualTo(new ImportReport(1, 0, 1, 0, List.of()));
        assertThat(rulesOf("again")).hasSize(2);
        assertThat(head()).isEqualTo(before + 1);
    }

    @Test
    void whatHoldsNoRuleIsRefusedAndChangesNothing() {
        take("kept", TABLE);

        for (var file : List.of("", "no rule here\n", "# nothing\n", "label\tsynonym\n")) {
            assertThatExceptionOfType(HttpClientErrorException.BadRequest.class).isThrownBy(() -> take("kept", file));
        }
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class).isThrownBy(() -> take("staff", TABLE));
        assertThat(rulesOf("kept")).hasSize(2);
    }

    @Test
    void aVocabularyOfThirteenThousandLinesIsOneChange() {
        var lines = IntStream.range(0, 13_850)
                .mapToObj(line -> "disease %d\tsynonym %d of it\n".formatted(line / 2, line))
                .collect(Collectors.joining());
        long before = head();

        assertThat(take("large", "label\tsynonym\n" + lines).created()).isEqualTo(13_850);
        assertThat(head()).isEqualTo(before + 1);
        assertThat(rulesOf("large")).hasSize(6_925);
    }

    private VocabularyApi rules() {
        return asAnna(VocabularyApi.class);
    }

    private List<Vocabulary.RuleList> lists() {
        return asService(VocabularyApi.class).getVocabulary().value().lists();
    }

    private List<VocabularyRule> rulesOf(String name) {
        return lists().stream()
                .filter(list -> list.name().equals(name))
                .flatMap(list -> list.rules().stream())
                .toList();
    }

    private ImportReport take(String name, String file) {
        return asService(VocabularyApi.class).takeList(new Slug(name), file(file));
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }
}
