package org.practiceportal.search.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.search.RunningSearchService;
import org.practiceportal.search.SamplePages;
import org.practiceportal.search.StandInContent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Words in memory are the words of the index: else a name would be found by one and not by the other. */
class WordsIT {

    private static final ElasticsearchServer ELASTICSEARCH = ElasticsearchServer.shared();

    private static RunningSearchService service;

    @BeforeAll
    static void index() {
        var content = new StandInContent();
        content.publish(SamplePages.HYDROCEPHALUS);
        service = RunningSearchService.start(ELASTICSEARCH, content);
        await().ignoreExceptions()
                .until(() -> !analyzed("page_text", "hydrocephalus").isEmpty());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What are the symptoms of Parkinson’s disease?",
                "H.F.S. and h.f.s, L4-L5, T.I.A.",
                "Ménière's spells; naïve façade — running, runs, runner",
                "A1C of 7.5, vitamin B-12, x‑ray",
                "the of in and",
                "脳 brain 頭痛",
                "Guillain-Barré syndromes' children's"
            })
    void theyArePartedAndStemmedAlike(String text) throws Exception {
        var words = Words.of(text);

        assertThat(Words.stems(words)).isEqualTo(analyzed("page_text", text));
        assertThat(words.stream().filter(word -> !word.small()).map(Word::stem).toList())
                .isEqualTo(analyzed("patient_words", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ménière's  spells", "H.F.S. again", "x‑ray"})
    void eachWordSaysWhereItStands(String text) {
        assertThat(Words.of(text))
                .allSatisfy(word -> assertThat(Words.of(text.substring(word.from(), word.to())))
                        .extracting(Word::stem)
                        .contains(word.stem()));
    }

    private static List<String> analyzed(String analyzer, String text) throws IOException, InterruptedException {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("analyzer", analyzer)
                .put("text", text)
                .toString();
        var request = HttpRequest.newBuilder(URI.create(ELASTICSEARCH.url() + "/condition-pages/_analyze"))
                .header("Authorization", ELASTICSEARCH.authorization())
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            return JsonMapper.shared()
                    .readTree(answer.body())
                    .path("tokens")
                    .valueStream()
                    .map(token -> token.path("token"))
                    .map(JsonNode::asString)
                    .toList();
        }
    }
}
