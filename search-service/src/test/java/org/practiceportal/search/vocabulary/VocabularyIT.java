package org.practiceportal.search.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.AppliedRule;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;

class VocabularyIT {

    /** What staff are promised between a save and its effect. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final StandInContent CONTENT = new StandInContent();
    private static RunningSearchService service;

    @BeforeAll
    static void index() {
        CONTENT.publish(SamplePages.all());
        service = RunningSearchService.start(ElasticsearchServer.shared(), CONTENT);
        await().ignoreExceptions().until(() -> search("glioma").total() > 0);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aRuleWorksWithinTwoSecondsAndSoDoesItsRemovalAndEachHitSaysWhichItWas() {
        var rule = VocabularyRule.oneWay(List.of("gizzard wobble", "wibbling"), List.of("hemifacial spasms"));
        assertThat(search("wibbling").hits()).isEmpty();

        CONTENT.addRules(rule);

        await().atMost(PROMISED).until(() -> !search("wibbling").hits().isEmpty());
        var first = search("a Wibbling of the cheek").hits().getFirst();
        assertThat(first.slug().value()).isEqualTo("hemifacial-spasm");
        assertThat(first.rule()).isEqualTo(new AppliedRule("staff", "wibbling", "hemifacial spasms"));
        assertThat(search("hemifacial spasm").hits().getFirst().rule()).isNull();

        CONTENT.removeRule(rule);

        await().atMost(PROMISED).until(() -> search("wibbling").hits().isEmpty());
    }

    @Test
    void aProtectedPhraseMeansItselfAlone() {
        CONTENT.addRules(
                VocabularyRule.oneWay(List.of("wobbler"), List.of("glioma")),
                VocabularyRule.protecting(List.of("wobbler head")));

        await().atMost(PROMISED).until(() -> !search("wobbler").hits().isEmpty());
        assertThat(search("wobbler").hits().getFirst().rule()).isNotNull();
        assertThat(search("wobbler head").hits()).noneMatch(hit -> hit.rule() != null);
    }

    @Test
    void noSpellingIsOfferedForAProtectedWord() {
        assertThat(search("hemifasial trouble").spellingSuggestion()).isNotNull();

        CONTENT.addRules(VocabularyRule.protecting(List.of("hemifasial trouble")));

        await().atMost(PROMISED).until(() -> search("hemifasial trouble").spellingSuggestion() == null);
        assertThat(search("hemifasial twitch").spellingSuggestion()).isNotNull();
    }

    private static ConditionSearchResult search(String query) {
        return service.client()
                .get()
                .uri("/search/conditions?q={query}", query)
                .retrieve()
                .requiredBody(ConditionSearchResult.class);
    }
}
