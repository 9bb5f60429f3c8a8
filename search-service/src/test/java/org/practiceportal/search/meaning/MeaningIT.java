package org.practiceportal.search.meaning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;

/** With the model that reads what texts are about. */
class MeaningIT {

    private static final StandInContent CONTENT = new StandInContent();
    private static RunningSearchService service;

    @BeforeAll
    static void index() {
        CONTENT.publish(SamplePages.all());
        service = RunningSearchService.start(ElasticsearchServer.shared(), CONTENT, "--portal.meaning=true");
        // Until this service's own index is searched, there may be one of another that knows no meanings.
        await().ignoreExceptions()
                .until(() -> !search("excess liquid accumulating around cerebrum")
                        .hits()
                        .isEmpty());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aPageIsFoundByWhatItIsAboutWhereItHasNoneOfTheWords() {
        assertThat(search("excess liquid accumulating around cerebrum").hits())
                .first()
                .extracting(hit -> hit.slug().value())
                .isEqualTo("hydrocephalus");
    }

    @Test
    void whatMustStandOnThePageIsNotMadeUpForByMeaning() {
        assertThat(search("\"excess liquid accumulating\"").hits()).isEmpty();
    }

    @Test
    void aTextThatHasNotChangedIsReadOnce() {
        var model = service.part(MeaningModel.class);
        await().ignoreExceptions().untilAsserted(MeaningIT::rebuild);
        long before = model.textsRead();

        rebuild();
        assertThat(model.textsRead()).isEqualTo(before);
        assertThat(search("excess liquid accumulating around cerebrum").hits()).isNotEmpty();

        CONTENT.publish(SamplePages.page("Quokka bite", List.of(), List.of(), "A bite.", "Wash it."));
        await().until(() -> search("quokka bite").total() > 0);
        assertThat(model.textsRead()).isEqualTo(before + 1);
    }

    private static void rebuild() {
        service.client()
                .post()
                .uri("/index-rebuilds")
                .header("Authorization", "Bearer " + RunningSearchService.TOKEN)
                .retrieve()
                .toBodilessEntity();
    }

    private static ConditionSearchResult search(String query) {
        return Objects.requireNonNull(service.client()
                .get()
                .uri("/search/conditions?q={q}", query)
                .retrieve()
                .body(ConditionSearchResult.class));
    }
}
