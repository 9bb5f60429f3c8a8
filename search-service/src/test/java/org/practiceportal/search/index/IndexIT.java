package org.practiceportal.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.message.BasicHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.IndexComparison;
import org.practiceportal.common.search.IndexState;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.practiceportal.search.meaning.MeaningModel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IndexIT {

    private static final ElasticsearchServer ELASTICSEARCH = ElasticsearchServer.shared();

    private final StandInContent content = new StandInContent();
    private RunningSearchService service = RunningSearchService.start(ELASTICSEARCH, content);

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void aPublishedPageIsFoundAndARetiredOneIsNot() {
        content.publish(SamplePages.HEMIFACIAL_SPASM);
        await().untilAsserted(() -> assertThat(total("hemifacial")).isEqualTo(1));

        content.retire(SamplePages.HEMIFACIAL_SPASM.slug());
        await().untilAsserted(() -> assertThat(total("hemifacial")).isZero());

        content.publish(SamplePages.HEMIFACIAL_SPASM);
        await().untilAsserted(() -> assertThat(total("hemifacial")).isEqualTo(1));
        awaitEqual();
    }

    @Test
    void whateverTheOrderOfPublishingAndRetiringTheIndexEqualsTheDatabase() {
        var random = new Random(7);
        var pages = SamplePages.all();
        for (int change = 0; change < 500; change++) {
            var page = pages[random.nextInt(pages.length)];
            if (random.nextBoolean()) {
                content.publish(page);
            } else {
                content.retire(page.slug());
            }
        }
        awaitEqual();
    }

    @Test
    void aChangeDeliveredAgainOrLateDoesNotBringAnOldStateBack() throws Exception {
        content.publish(SamplePages.GLIOMA);
        content.retire(SamplePages.GLIOMA.slug());
        awaitEqual();
        var position = state().position();
        var old = new ConditionPageState(SamplePages.GLIOMA.slug(), position - 1, SamplePages.GLIOMA);

        try (var elasticsearch = new Elasticsearch()) {
            var generation = elasticsearch.generation(state());
            generation.put(List.of(old, old));
            generation.refresh();
        }

        assertThat(total("glioma")).isZero();
        awaitEqual();
    }

    @Test
    void aServiceThatStartsAgainGoesOnWhereItStopped() {
        content.publish(SamplePages.all());
        awaitEqual();
        var before = state();

        service.close();
        content.publish(SamplePages.page("Written meanwhile"));
        content.retire(SamplePages.MENIERE.slug());
        service = RunningSearchService.start(ELASTICSEARCH, content);

        awaitEqual();
        assertThat(state().generation()).isEqualTo(before.generation());
        assertThat(total("meanwhile")).isEqualTo(1);
    }

    @Test
    void anIndexOfAnEarlierFormIsBuiltAnewAndOneOfALaterFormIsLeft() throws Exception {
        content.publish(SamplePages.GLIOMA);
        awaitEqual();
        var before = state();

        service.close();
        try (var elasticsearch = new Elasticsearch()) {
            elasticsearch.setForm(before, Generation.FORM + 1);
        }
        service = RunningSearchService.start(ELASTICSEARCH, content);
        awaitEqual();
        assertThat(state().generation()).isEqualTo(before.generation());

        service.close();
        try (var elasticsearch = new Elasticsearch()) {
            elasticsearch.setForm(before, Generation.FORM - 1);
        }
        service = RunningSearchService.start(ELASTICSEARCH, content);
        await().untilAsserted(() -> assertThat(state().generation()).isNotEqualTo(before.generation()));
        awaitEqual();
    }

    @Test
    void aChangeOfANumberMovesThePositionOfTheIndexToo() {
        content.publish(SamplePages.HEMIFACIAL_SPASM);
        awaitEqual();

        long position = content.changeNumber();

        await().untilAsserted(() -> assertThat(state().position()).isEqualTo(position));
    }

    @Test
    void aRestoredDatabaseMakesANewIndex() {
        content.publish(SamplePages.all());
        awaitEqual();
        var before = state();

        content.restoreEmpty();
        content.publish(SamplePages.HYDROCEPHALUS);

        await().untilAsserted(() -> assertThat(state().epoch()).isNotEqualTo(before.epoch()));
        awaitEqual();
        assertThat(total("hemifacial")).isZero();
        assertThat(total("hydrocephalus")).isEqualTo(1);
    }

    @Test
    void aRebuildWhileChangesGoOnNeverShowsAnEmptyOrHalfIndex() throws Exception {
        content.publish(SamplePages.all());
        content.publish(numbered(2_000));
        awaitEqual();
        var before = state();

        var rebuild = CompletableFuture.supplyAsync(() -> post("/index-rebuilds"));
        var searches = new AtomicInteger();
        var edits = 0;
        while (!rebuild.isDone()) {
            assertThat(total("hemifacial spasm")).isPositive();
            searches.incrementAndGet();
            content.publish(SamplePages.page("Edited page " + edits++ % 20));
            content.retire(SamplePages.page("Edited page " + edits % 20).slug());
        }

        assertThat(rebuild.get()).isEqualTo(HttpStatus.OK);
        assertThat(searches).hasPositiveValue();
        assertThat(state().generation()).isNotEqualTo(before.generation());
        awaitEqual();
    }

    @Test
    void theGenerationBeforeStaysForSearchesUnderWayTakesNoMoreWritesAndGoesWithTheNext() throws Exception {
        content.publish(SamplePages.GLIOMA);
        awaitEqual();
        var first = state();
        post("/index-rebuilds");
        var second = state();

        try (var elasticsearch = new Elasticsearch()) {
            assertThat(elasticsearch.indices()).containsExactlyInAnyOrder(first.generation(), second.generation());
            var before = elasticsearch.generation(first);
            var late = new ConditionPageState(SamplePages.GLIOMA.slug(), first.position() + 1, null);
            assertThatThrownBy(() -> before.put(List.of(late))).isInstanceOf(IOException.class);
            assertThatThrownBy(() -> before.advanceTo(first.position() + 1, true))
                    .isInstanceOf(ElasticsearchException.class);

            post("/index-rebuilds");
            assertThat(elasticsearch.indices()).containsExactlyInAnyOrder(second.generation(), state().generation());
        }
    }

    @Test
    void aComparisonNamesWhatDiffersAndLeavesItAsItIs() throws Exception {
        content.publish(SamplePages.GLIOMA, SamplePages.HYDROCEPHALUS, SamplePages.HEMIFACIAL_SPASM);
        content.retire(SamplePages.HYDROCEPHALUS.slug());
        awaitEqual();

        try (var elasticsearch = new Elasticsearch()) {
            var generation = elasticsearch.generation(state());
            elasticsearch.delete(state(), SamplePages.HEMIFACIAL_SPASM.slug());
            generation.put(List.of(
                    new ConditionPageState(SamplePages.GLIOMA.slug(), 1_000, SamplePages.GLIOMA),
                    new ConditionPageState(SamplePages.HYDROCEPHALUS.slug(), 1_000, SamplePages.HYDROCEPHALUS)));
            generation.refresh();
        }

        var expected = new IndexComparison(
                2,
                List.of(SamplePages.HEMIFACIAL_SPASM.slug()),
                List.of(SamplePages.GLIOMA.slug()),
                List.of(SamplePages.HYDROCEPHALUS.slug()));
        assertThat(comparison()).isEqualTo(expected);
        assertThat(comparison()).isEqualTo(expected);
    }

    @Test
    void aChangeRightAfterARebuildIsFoundAtOnce() {
        content.publish(SamplePages.all());
        awaitEqual();
        assertThat(post("/index-rebuilds")).isEqualTo(HttpStatus.OK);

        content.publish(SamplePages.page("Brand new condition"));

        await().atMost(Duration.ofSeconds(2))
                .untilAsserted(() -> assertThat(total("brand")).isEqualTo(1));
    }

    @Test
    void contentServiceMayBeAwayForAWhile() {
        content.publish(SamplePages.GLIOMA);
        awaitEqual();

        content.setAway(true);
        assertThat(total("glioma")).isEqualTo(1);
        content.setAway(false);
        content.publish(SamplePages.HYDROCEPHALUS);

        await().untilAsserted(() -> assertThat(total("hydrocephalus")).isEqualTo(1));
    }

    /** By id and version, read past the service: the database's list on one side, Elasticsearch itself on the other. */
    private void awaitEqual() {
        await().untilAsserted(() -> {
            try (var elasticsearch = new Elasticsearch()) {
                assertThat(elasticsearch.publishedVersions()).isEqualTo(new TreeMap<>(content.publishedVersions()));
            }
        });
        assertThat(comparison().equal()).as(comparison().toString()).isTrue();
    }

    private IndexComparison comparison() {
        return operator("/index-comparison", IndexComparison.class);
    }

    private static ConditionPage[] numbered(int count) {
        var pages = new ArrayList<ConditionPage>();
        for (int number = 0; number < count; number++) {
            pages.add(SamplePages.page("Numbered page " + number));
        }
        return pages.toArray(ConditionPage[]::new);
    }

    private IndexState state() {
        return operator("/index-state", IndexState.class);
    }

    private <T> T operator(String address, Class<T> type) {
        var answer = service.client()
                .get()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + RunningSearchService.TOKEN)
                .retrieve()
                .body(type);
        return Objects.requireNonNull(answer);
    }

    private HttpStatusCode post(String address) {
        return service.client()
                .post()
                .uri(address)
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + RunningSearchService.TOKEN)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode();
    }

    private long total(String query) {
        var result = service.client()
                .get()
                .uri("/search/conditions?q={q}", query)
                .retrieve()
                .body(ConditionSearchResult.class);
        return Objects.requireNonNull(result).total();
    }

    /** Elasticsearch, asked directly. */
    private static final class Elasticsearch implements AutoCloseable {

        private static final ObjectProvider<MeaningModel> NO_MODEL =
                new StaticListableBeanFactory().getBeanProvider(MeaningModel.class);

        private final HttpClient client = HttpClient.newHttpClient();

        Generation generation(IndexState state) {
            var uri = URI.create(ELASTICSEARCH.url());
            var rest = Rest5Client.builder(uri)
                    .setDefaultHeaders(new Header[] {new BasicHeader("Authorization", ELASTICSEARCH.authorization())})
                    .build();
            var transport = new Rest5ClientTransport(rest, new Jackson3JsonpMapper());
            var elasticsearch = new ElasticsearchClient(transport);
            return new Generation(
                    elasticsearch,
                    new PageDocuments(NO_MODEL, new KnownMeanings(elasticsearch)),
                    state.generation(),
                    Objects.requireNonNull(state.epoch()),
                    state.position());
        }

        Map<String, Long> publishedVersions() throws Exception {
            var versions = new TreeMap<String, Long>();
            var hits = get("/condition-pages/_search?version=true&size=10000&_source=false&q=published:true")
                    .at("/hits/hits");
            for (var hit : hits) {
                versions.put(hit.get("_id").asString(), hit.get("_version").asLong());
            }
            return versions;
        }

        List<String> indices() throws Exception {
            return new ArrayList<>(get("/condition-pages-*").propertyNames());
        }

        private JsonNode get(String address) throws Exception {
            return JsonMapper.shared()
                    .readTree(client.send(request(address).build(), HttpResponse.BodyHandlers.ofString())
                            .body());
        }

        void setForm(IndexState state, int form) throws Exception {
            var meta = """
                    {"_meta": {"form": %d, "epoch": "%s", "position": %d}}
                    """.formatted(form, state.epoch(), state.position());
            var request = request("/" + state.generation() + "/_mapping")
                    .header("Content-Type", "application/json")
                    .PUT(HttpRequest.BodyPublishers.ofString(meta))
                    .build();
            assertThat(client.send(request, HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(200);
        }

        void delete(IndexState state, Slug slug) throws Exception {
            var address = "/" + state.generation() + "/_doc/" + slug.value() + "?refresh=true";
            client.send(request(address).DELETE().build(), HttpResponse.BodyHandlers.discarding());
        }

        private static HttpRequest.Builder request(String address) {
            return HttpRequest.newBuilder(URI.create(ELASTICSEARCH.url() + address))
                    .header("Authorization", ELASTICSEARCH.authorization());
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
