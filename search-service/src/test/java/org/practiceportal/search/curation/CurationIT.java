package org.practiceportal.search.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;

class CurationIT {

    /** What staff are promised between a save and its effect. */
    private static final Duration PROMISED = Duration.ofSeconds(2);

    private static final Slug GLIOMA = SamplePages.GLIOMA.slug();
    private static final Slug SPASM = SamplePages.HEMIFACIAL_SPASM.slug();
    private static final PortalPath OFFICES = new PortalPath("/offices");

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

    @BeforeEach
    void decideNothing() {
        CONTENT.curateNothing();
        awaitThatRulesHold();
    }

    @Test
    void aPageThatTheSearchDoesNotFindStandsAtItsPositionWithinTwoSecondsAndSaysWhy() {
        var before = slugs("nerve pain in the face");
        assertThat(before).hasSizeGreaterThan(1).doesNotContain(GLIOMA);

        CONTENT.curate("pin", CurationRule.pin(List.of("nerve pains in the FACE"), GLIOMA, 2));

        await().atMost(PROMISED).until(() -> slugs("nerve pain in the face").contains(GLIOMA));
        var result = search("nerve pain in the face");
        assertThat(result.total()).isEqualTo(before.size() + 1);
        assertThat(result.hits()).extracting(ConditionHit::slug).startsWith(before.getFirst(), GLIOMA, before.get(1));
        assertThat(result.hits())
                .filteredOn(ConditionHit::pinned)
                .extracting(ConditionHit::slug)
                .containsExactly(GLIOMA);
        assertThat(result.hits().get(1).excerpt().text()).isNotBlank();
        assertThat(slugs("pain in the face")).doesNotContain(GLIOMA);
    }

    @Test
    void aPageIsPinnedForWordsThatNoPageHas() {
        CONTENT.curate("pin", CurationRule.pin(List.of("gizzard wobble"), GLIOMA, 3));
        awaitThatRulesHold();

        assertThat(slugs("gizzard wobble")).containsExactly(GLIOMA);
    }

    @Test
    void thePhrasesOfAPinCompleteWhatIsTyped() {
        CONTENT.curate("pin", CurationRule.pin(List.of("gizzard wobble"), GLIOMA, 3));

        await().atMost(PROMISED).until(() -> completions("gizz").contains("gizzard wobble"));

        CONTENT.curateNothing();
        await().atMost(PROMISED).until(() -> !completions("gizz").contains("gizzard wobble"));
    }

    private static String completions(String typed) {
        return String.valueOf(service.client()
                .get()
                .uri("/search/completions?q={q}", typed)
                .retrieve()
                .body(String.class));
    }

    @Test
    void theSecondPageOfResultsGoesOnWhereTheFirstEnds() {
        CONTENT.curate("pin", CurationRule.pin(List.of("nerve pain in the face"), GLIOMA, 1));
        awaitThatRulesHold();
        var all = slugs("nerve pain in the face");

        assertThat(search("nerve pain in the face", 1, 1).hits())
                .extracting(ConditionHit::slug)
                .containsExactly(all.get(1));
    }

    @Test
    void aHiddenPageIsNotAmongTheResultsOfItsQueryAndIsOfOthers() {
        assertThat(slugs("face")).contains(SPASM);

        CONTENT.curate("hide", CurationRule.hide(List.of("face"), SPASM));
        awaitThatRulesHold();

        var result = search("faces");
        assertThat(result.hits()).extracting(ConditionHit::slug).isNotEmpty().doesNotContain(SPASM);
        assertThat(result.total()).isEqualTo(result.hits().size());
        assertThat(slugs("one side of the face")).contains(SPASM);
    }

    @Test
    void aPhraseMayStandWithinTheQuery() {
        CONTENT.curate("pin", CurationRule.pin(List.of("face"), GLIOMA, 1).alsoWithin());
        awaitThatRulesHold();

        assertThat(slugs("one side of the face")).startsWith(GLIOMA);
    }

    @Test
    void aRuleWhoseDatesHaveNotComeOrHaveGoneByDoesNothing() {
        var today = LocalDate.now(ZoneId.of("America/Chicago"));
        var rule = CurationRule.pin(List.of("face"), GLIOMA, 1);
        CONTENT.curate("ahead", rule.during(today.plusDays(2), null));
        CONTENT.curate("ended", rule.during(null, today.minusDays(2)));
        awaitThatRulesHold();
        assertThat(slugs("face")).doesNotContain(GLIOMA);

        CONTENT.curate("now", rule.during(today.minusDays(1), today.plusDays(1)));
        awaitThatRulesHold();
        assertThat(slugs("face")).startsWith(GLIOMA);
    }

    @Test
    void aPageThatIsNotPublishedIsNotPinned() {
        var leaving = SamplePages.page("Leaving soon");
        CONTENT.publish(leaving);
        CONTENT.curate("pin", CurationRule.pin(List.of("face"), leaving.slug(), 1));
        CONTENT.curate("other", CurationRule.pin(List.of("face"), GLIOMA, 1));
        await().until(() -> slugs("face").contains(leaving.slug()));

        CONTENT.retire(leaving.slug());

        await().until(() -> !slugs("face").contains(leaving.slug()));
        assertThat(slugs("face")).startsWith(GLIOMA);
    }

    @Test
    void aRoutedQuerySaysWhereToAndStillHasItsResults() {
        CONTENT.curate("route", CurationRule.route(List.of("pain in face"), OFFICES));
        awaitThatRulesHold();

        var result = search("Pains in face");
        assertThat(result.routedTo()).isEqualTo(OFFICES);
        assertThat(result.hits()).isNotEmpty();
        assertThat(search("face").routedTo()).isNull();
    }

    /** Waits until a rule that was made last is known, and with it all that were made before. */
    private static void awaitThatRulesHold() {
        var last = new PortalPath("/" + System.nanoTime());
        CONTENT.curate("last", CurationRule.route(List.of("is it known"), last));
        await().until(() -> last.equals(search("is it known").routedTo()));
    }

    private static List<Slug> slugs(String query) {
        return search(query).hits().stream().map(ConditionHit::slug).toList();
    }

    private static ConditionSearchResult search(String query) {
        return search(query, 0, 50);
    }

    private static ConditionSearchResult search(String query, int page, int size) {
        return service.client()
                .get()
                .uri("/search/conditions?q={query}&page={page}&size={size}", query, page, size)
                .retrieve()
                .requiredBody(ConditionSearchResult.class);
    }
}
