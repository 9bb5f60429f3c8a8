package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.MustFind;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.search.SearchPreview.FoundPage;
import org.practiceportal.common.search.SearchPreview.QueryEffect;
import org.practiceportal.common.vocabulary.VocabularyChange;
import org.practiceportal.common.vocabulary.VocabularyRule;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.springframework.web.client.HttpClientErrorException;

class PreviewIT {

    private static final FoundPage SPASM = new FoundPage(new Slug("hemifacial-spasm"), "Hemifacial spasm");
    private static final FoundPage DISC = new FoundPage(new Slug("lumbar-disc-herniation"), "Lumbar disc herniation");

    private static final JudgedQuery LEG_PAIN =
            new JudgedQuery("pain down the leg", List.of(new GradedPage(DISC.slug(), 3)), new MustFind(DISC.slug(), 2));

    private static final VocabularyRule LEGS =
            VocabularyRule.oneWay(List.of("my pegs"), List.of("lumbar disc herniation"));

    private static final StandInContent CONTENT = new StandInContent();
    private static RunningSearchService service;

    @BeforeAll
    static void index() {
        CONTENT.publish(SamplePages.all());
        CONTENT.addRules(LEGS);
        CONTENT.judge(
                LEG_PAIN,
                judged("my pegs ache", DISC),
                judged("a wibbling at night", SPASM),
                judged("hemifacial spasm", SPASM));
        service = RunningSearchService.start(ElasticsearchServer.shared(), CONTENT);
        await().ignoreExceptions().until(() -> search("glioma").total() > 0);
    }

    private static JudgedQuery judged(String query, FoundPage page) {
        return new JudgedQuery(query, List.of(new GradedPage(page.slug(), 3)), null);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aHelpfulRuleShowsTheNewPageAndABetterScore() {
        var preview = preview(null, VocabularyRule.oneWay(List.of("wibbling"), List.of("hemifacial spasm")));

        assertThat(preview.queries()).extracting(QueryEffect::query).containsExactly("wibbling", "a wibbling at night");
        assertThat(preview.queries().getFirst().before()).isEmpty();
        assertThat(preview.queries().getFirst().after()).startsWith(SPASM);
        assertThat(preview.before().asked()).isEqualTo(1);
        assertThat(preview.after().ndcg())
                .isEqualTo(1)
                .isGreaterThan(preview.before().ndcg());
        assertThat(preview.broken()).isEmpty();
        assertThat(search("wibbling").hits()).as("a preview changes nothing").isEmpty();
    }

    @Test
    void aHarmfulRuleShowsTheDropAndWhatIsNoLongerFound() {
        var harmful = VocabularyRule.oneWay(
                List.of("pain down the leg"),
                List.of("glioma", "hydrocephalus", "hemifacial spasm", "Ménière's disease"));

        var preview = preview(null, harmful);

        assertThat(preview.after().ndcg()).isLessThan(preview.before().ndcg());
        assertThat(preview.broken()).containsExactly(LEG_PAIN);
        assertThat(preview.queries()).singleElement().satisfies(effect -> {
            assertThat(effect.before()).startsWith(DISC);
            assertThat(effect.after().subList(0, 2)).doesNotContain(DISC);
        });
    }

    @Test
    void aRuleThatIsRemovedNoLongerWorksAfterwards() {
        var preview = preview(LEGS, null);

        assertThat(preview.queries().getFirst().query()).isEqualTo("my pegs");
        assertThat(preview.queries().getFirst().before()).startsWith(DISC);
        assertThat(preview.queries().getFirst().after()).doesNotContain(DISC);
        assertThat(preview.before().asked()).isEqualTo(1);
        assertThat(preview.after().ndcg()).isLessThan(preview.before().ndcg());
    }

    @Test
    void aRuleThatTakesThePlaceOfAnotherLeavesNothingOfIt() {
        var preview = preview(LEGS, VocabularyRule.oneWay(List.of("my pegs"), List.of("hemifacial spasm")));

        assertThat(preview.queries().getFirst().after()).startsWith(SPASM).doesNotContain(DISC);
    }

    @Test
    void whatARuleDoesNotTouchIsNotCounted() {
        var preview = preview(null, VocabularyRule.bothWays(List.of("zorble", "zibble")));

        assertThat(preview.queries()).extracting(QueryEffect::query).containsExactly("zorble", "zibble");
        assertThat(preview.before().asked()).isZero();
    }

    @Test
    void ofManyPhrasesTheFirstTenAreShown() {
        var phrases =
                IntStream.range(0, 40).mapToObj(number -> "zorble " + number).toList();

        assertThat(preview(null, VocabularyRule.oneWay(phrases, List.of("glioma")))
                        .queries())
                .extracting(QueryEffect::query)
                .isEqualTo(phrases.subList(0, 10));
    }

    @Test
    void whatIsNoChangeIsRefused() {
        for (var body : List.of("{}", "{\"rule\": {\"kind\": \"ONE_WAY\", \"phrases\": [\"a\"]}}")) {
            assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                    .isThrownBy(() -> post(body, RunningSearchService.TOKEN));
        }
    }

    @Test
    void nobodyPreviewsWithoutTheServiceToken() {
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> post(new VocabularyChange(LEGS, null), "wrong"));
    }

    private static SearchPreview preview(@Nullable VocabularyRule replaced, @Nullable VocabularyRule rule) {
        return post(new VocabularyChange(replaced, rule), RunningSearchService.TOKEN);
    }

    private static SearchPreview post(Object change, String token) {
        return service.client()
                .post()
                .uri("/search-previews")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .body(change)
                .retrieve()
                .requiredBody(SearchPreview.class);
    }

    private static ConditionSearchResult search(String query) {
        return service.client()
                .get()
                .uri("/search/conditions?q={query}", query)
                .retrieve()
                .requiredBody(ConditionSearchResult.class);
    }
}
