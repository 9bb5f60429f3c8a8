package org.practiceportal.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
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

    /** What a patient is promised. */
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(2);

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
    void aFrozenElasticsearchIsSaidWithinTwoSecondsHoweverManyAsk() throws Exception {
        signal("STOP");
        try (var patients = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = System.nanoTime();
            var answers = patients.invokeAll(IntStream.range(0, 100)
                    .<Callable<HttpStatusCode>>mapToObj(n -> this::search)
                    .toList());
            for (var answer : answers) {
                assertThat(answer.get()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(LONGEST_ANSWER.multipliedBy(2));
        } finally {
            signal("CONT");
        }
        await().until(() -> search() == HttpStatus.OK);
    }

    @Test
    void completionsOutliveElasticsearch() {
        elasticsearch.process().destroyForcibly();
        elasticsearch.process().onExit().join();

        assertThat(search()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(complete()).contains("hemifacial-spasm");
    }

    private void signal(String name) throws Exception {
        var kill = new ProcessBuilder(
                "kill", "-" + name, Long.toString(elasticsearch.process().pid()));
        assertThat(kill.start().waitFor()).isZero();
    }

    private HttpStatusCode search() {
        return service.client()
                .get()
                .uri("/search/conditions?q=hemifacial")
                .retrieve()
                .onStatus(status -> true, (request, response) -> {})
                .toBodilessEntity()
                .getStatusCode();
    }

    private String complete() {
        return String.valueOf(service.client()
                .get()
                .uri("/search/completions?q=hemif")
                .retrieve()
                .body(String.class));
    }
}
