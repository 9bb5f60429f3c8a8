package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.proxy.CountingProxy;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import org.practiceportal.search.index.ConditionIndex;

/** What a search costs in calls: one of Elasticsearch, however much it looks at. */
class SearchCallsIT {

    private static CountingProxy elasticsearch;
    private static RunningSearchService service;

    @BeforeAll
    static void index() throws IOException {
        var server = ElasticsearchServer.shared();
        elasticsearch = new CountingProxy(server.url());
        var content = new StandInContent();
        content.publish(SamplePages.all());
        service = RunningSearchService.start(
                server, content, "--portal.meaning=true", "--spring.elasticsearch.uris=" + elasticsearch.url());
        await().ignoreExceptions().until(() -> get("/search/conditions?q=liquid in the skull"));
        await().until(() -> elasticsearch.takeCalls().isEmpty());
    }

    @AfterAll
    static void stop() {
        service.close();
        elasticsearch.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hydrocephalus",
                "what does water on the brain feel like",
                "hydrocefalus shunt",
                "\"a shunt can lead\"",
                "who treats hydrocephalus near 75206"
            })
    void aSearchIsOneCall(String query) {
        get("/search/conditions?q=" + query);

        assertThat(searches()).hasSize(1).allMatch(call -> call.startsWith("/_msearch"));
    }

    @Test
    void aRepeatedSearchAndACompletionAreNone() {
        get("/search/conditions?q=glioma");
        searches();

        get("/search/conditions?q=glioma");
        get("/search/completions?q=gli");

        assertThat(searches()).isEmpty();
    }

    /** The index is written and refreshed beside it. */
    private static List<String> searches() {
        return elasticsearch.takeCalls().stream()
                .filter(call -> call.contains("search"))
                .filter(call -> !call.contains(ConditionIndex.ALIAS + "-"))
                .toList();
    }

    private static boolean get(String address) {
        return service.client()
                .get()
                .uri(uri -> uri.path(address.substring(0, address.indexOf('?')))
                        .queryParam("q", "{q}")
                        .build(address.substring(address.indexOf("q=") + 2)))
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .is2xxSuccessful();
    }
}
