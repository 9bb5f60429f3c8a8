package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.search.IndexApi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Elasticsearch and the database really hold, read past search-service: slug and version of every page. */
final class StoredIndex {
    private static final String PUBLISHED = "\"query\": {\"term\": {\"published\": true}}";

    private StoredIndex() {}

    /** Returns the version of each page that a search can find. */
    static Map<String, Long> found(RunningPortal portal) {
        var versions = new TreeMap<String, Long>();
        var hits = stretch(portal, "");
        while (!hits.isEmpty()) {
            for (var hit : hits) {
                versions.put(hit.path("_id").asString(), hit.path("_version").asLong());
            }
            hits = stretch(portal, ", \"search_after\": [\"" + versions.lastKey() + "\"]");
        }
        return versions;
    }

    /** Returns the pages that Elasticsearch finds by itself: every field one text, no weight, no word but those typed. */
    static List<String> foundByPlainWords(RunningPortal portal, String query) {
        var words = JsonMapper.shared().writeValueAsString(query);
        var search =
                "{\"size\": 10, \"_source\": false, \"query\": {\"bool\": {\"filter\": {\"term\": {\"published\": true}},"
                        + " \"must\": {\"combined_fields\": {\"fields\": [\"title\", \"alsoKnownAs\", \"abbreviations\", \"summary\","
                        + " \"text\"], \"query\": " + words + "}}}}}";
        return ask(portal, "_search", search)
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_id").asString())
                .toList();
    }

    /** Returns how many pages a search can find: one call, however many there are. */
    static long count(RunningPortal portal) {
        return ask(portal, "_count", "{" + PUBLISHED + "}").path("count").asLong();
    }

    /** Returns everything that Elasticsearch holds, of every index, as it was given. */
    static String everything(RunningPortal portal) {
        return answer(portal, "_all/_search", "{\"size\": 10000}");
    }

    private static JsonNode stretch(RunningPortal portal, String after) {
        var query = "{\"size\": 1000, \"version\": true, \"_source\": false, \"sort\": [\"slug\"], " + PUBLISHED + after
                + "}";
        return ask(portal, "_search", query).path("hits").path("hits");
    }

    private static JsonNode ask(RunningPortal portal, String verb, String query) {
        return JsonMapper.shared().readTree(answer(portal, "condition-pages/" + verb, query));
    }

    private static String answer(RunningPortal portal, String path, String query) {
        var answer = Http.send(
                "POST",
                "http://" + address(portal.data()) + "/" + path,
                query,
                "Content-Type",
                "application/json",
                "Authorization",
                authorization(portal.data()));
        if (answer.status() != 200) {
            throw new IllegalStateException("Elasticsearch answers " + answer.status() + ": " + answer.body());
        }
        return answer.body();
    }

    /** Returns the position of each published page's last change. */
    static Map<String, Long> published(RunningPortal portal) {
        var pages = portal.services().content(ConditionPagesApi.class);
        var positions = new TreeMap<String, Long>();
        var stretch = pages.listPublished(null, 1_000).value();
        while (!stretch.isEmpty()) {
            for (ConditionPageSummary page : stretch) {
                positions.put(page.slug().value(), page.position());
            }
            stretch = pages.listPublished(stretch.getLast().slug(), 1_000).value();
        }
        return positions;
    }

    /** Waits until a search can find exactly what is published, by id and version, and the index itself says so too. */
    static void awaitEqual(RunningPortal portal) {
        await().atMost(Duration.ofMinutes(5))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(found(portal)).isEqualTo(published(portal)));
        assertThat(portal.services().search(IndexApi.class).compare().equal()).isTrue();
    }

    private static String address(Path data) {
        return read(data.resolve("elasticsearch/logs/http.ports"))
                .lines()
                .filter(line -> line.startsWith("127.0.0.1:"))
                .findFirst()
                .orElseThrow();
    }

    private static String authorization(Path data) {
        var account = "portal:" + read(data.resolve("secrets/elasticsearch")).strip();
        return "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
