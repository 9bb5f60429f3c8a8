package org.practiceportal.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class ElasticsearchFaultIT {

    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    /** The service waits a second and a half for Elasticsearch; the rest is for a busy machine. */
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(2_500);

    /** More than may wait for Elasticsearch at once. */
    private static final int PATIENTS = 50;

    private final StandInContent content = new StandInContent();
    private ElasticsearchServer elasticsearch;
    private RunningSearchService service;

    @BeforeEach
    void start() throws IOException {
        elasticsearch = ElasticsearchServer.startTemporary();
        service = RunningSearchService.start(elasticsearch, content);
        content.publish(SamplePages.all());
        await().until(() -> search() == HttpStatus.OK && complete().contains("hemifacial-spasm"));
    }

    @AfterEach
    void stop() {
        service.close();
        elasticsearch.close();
    }

    @Test
    void aFrozenElasticsearchIsSaidSoonHoweverManyAsk() throws Exception {
        signal("STOP");
        try (var patients = Executors.newFixedThreadPool(PATIENTS)) {
            var waits = patients.invokeAll(IntStream.range(0, PATIENTS)
                    .<Callable<Duration>>mapToObj(patient -> this::waitForRefusal)
                    .toList());
            for (var wait : waits) {
                assertThat(wait.get()).isLessThan(LONGEST_ANSWER);
            }
        } finally {
            signal("CONT");
        }
        await().until(() -> search() == HttpStatus.OK);
    }

    @Test
    void completionsAndAnswersGivenBeforeOutliveElasticsearch() {
        await().until(() -> search("hemifacial spasm") == HttpStatus.OK);
        elasticsearch.process().destroyForcibly();
        elasticsearch.process().onExit().join();

        assertThat(search()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(search("hemifacial spasm")).isEqualTo(HttpStatus.OK);
        assertThat(complete()).contains("hemifacial-spasm");
    }

    private void signal(String name) throws Exception {
        var kill = new ProcessBuilder(
                "kill", "-" + name, Long.toString(elasticsearch.process().pid()));
        assertThat(kill.start().waitFor()).isZero();
    }

    /** Asks what nobody has asked before. */
    private HttpStatusCode search() {
        return search("hemifacial " + QUESTIONS.incrementAndGet());
    }

    private HttpStatusCode search(String query) {
        return service.client()
                .get()
                .uri("/search/conditions?q={q}", query)
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode();
    }

    private Duration waitForRefusal() {
        var started = System.nanoTime();
        assertThat(search()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private String complete() {
        return String.valueOf(service.client()
                .get()
                .uri("/search/completions?q=hemif")
                .retrieve()
                .body(String.class));
    }
}
