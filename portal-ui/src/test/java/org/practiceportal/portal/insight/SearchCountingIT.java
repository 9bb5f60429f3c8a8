package org.practiceportal.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.insight.SearchCount;
import org.practiceportal.common.insight.SearchCountBatch;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.security.ContentServiceStandIn;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** What is counted of searches, over real HTTP: the stand-in is content-service and search-service in one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "portal.insight-interval=1h")
class SearchCountingIT {

    private static final ContentServiceStandIn NEIGHBOURS = new ContentServiceStandIn();
    private static final String COUNTS = "POST /search-counts";
    private static final String FOUND =
            WireSamples.json(ConditionSearchResult.class).replaceFirst(",\\s*\"routedTo\"\\s*:\\s*\"[^\"]*\"", "");
    private static final String NOTHING = "{\"total\": 0, \"hits\": []}";

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private SearchCounting counting;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, NEIGHBOURS::url);
        properties.add("spring.http.serviceclient.search.base-url", NEIGHBOURS::url);
    }

    @AfterAll
    static void end() {
        NEIGHBOURS.close();
    }

    @BeforeEach
    void startAnew() {
        NEIGHBOURS.reset();
        NEIGHBOURS.on("GET /search/conditions", FOUND);
        NEIGHBOURS.on("GET /practitioners", WireSamples.snapshotJson(PractitionerList.class));
        NEIGHBOURS.on(COUNTS, request -> new Answer(204, ""));
    }

    @AfterEach
    void giveEverythingAway() {
        NEIGHBOURS.on(COUNTS, request -> new Answer(204, ""));
        counted();
    }

    @Test
    void searchesAndOpenedPagesAddUpAndSayNothingElse() throws Exception {
        search("Pinched  NERVE");
        search("pinched nerve");
        open("pinched nerve");
        NEIGHBOURS.on("GET /search/conditions", NOTHING);
        search("brain worm");

        assertThat(counted())
                .extracting(SearchCount::query, SearchCount::searches, SearchCount::empty, SearchCount::opened)
                .containsExactly(tuple("brain worm", 1L, 1L, 0L), tuple("pinched nerve", 2L, 0L, 1L));
        assertThat(NEIGHBOURS.requests(COUNTS))
                .singleElement()
                .satisfies(request -> assertThat(request.body())
                        .matches(
                                "\\{\"id\":\"[0-9a-f-]{36}\",\"counts\":\\[(\\{\"day\":\"[0-9-]{10}\",\"query\":\"[^\"]+\","
                                        + "\"searches\":\\d+,\"empty\":\\d+,\"opened\":\\d+},?)+]}"))
                .satisfies(request ->
                        assertThat(request.authorization()).isEqualTo("Bearer 0123456789abcdef0123456789abcdef"))
                .satisfies(request -> assertThat(request.forwardedFor()).isEmpty());
    }

    @Test
    void namesOfPractitionersStayAndThoseOfOthersDoNot() throws Exception {
        search("dr. example's office");
        search("dr doe");
        search("my name is Jane Doe");

        assertThat(counted()).extracting(SearchCount::query).containsExactly("dr [name]", "dr. example's office");
    }

    @Test
    void nobodyIsCalledAnythingWhileThePractitionersAreNotKnown() throws Exception {
        NEIGHBOURS.on("GET /practitioners", request -> new Answer(503, "{}"));
        search("dr nobody");

        assertThat(counted()).extracting(SearchCount::query).containsExactly("dr [name]");
    }

    @Test
    void aLetterIsCountedAndNotAWordOfItKept() throws Exception {
        search("I have had pain ".repeat(20));

        assertThat(counted()).extracting(SearchCount::query).containsExactly(SearchCount.LETTERS);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, Sec-Purpose, prefetch;prerender, ''",
        "GET, Referer, http://localhost:8080/staff/insight, ''",
        "GET, Accept, */*, &page=2",
        "HEAD, Accept, */*, ''"
    })
    void whatNobodyTypedIsNotCounted(String method, String header, String value, String page) throws Exception {
        NEIGHBOURS.on("GET /search/conditions", FOUND.replace("\"total\": 2", "\"total\": 12"));
        assertThat(send(request("/search?q=ahead" + page)
                                .method(method, BodyPublishers.noBody())
                                .header(header, value))
                        .statusCode())
                .isEqualTo(200);

        assertThat(counted()).isEmpty();
    }

    @Test
    void countsThatAreNotTakenAreSentAgainUnchangedAndNoSearchNoticesIt() throws Exception {
        NEIGHBOURS.on(COUNTS, request -> new Answer(503, "{}"));
        search("sciatica");
        var lost = counted();
        search("sciatica");
        search("tremor");
        assertThat(counted()).isEqualTo(lost);

        NEIGHBOURS.on(COUNTS, request -> new Answer(204, ""));

        assertThat(counted())
                .extracting(SearchCount::query, SearchCount::searches)
                .containsExactly(tuple("sciatica", 1L), tuple("sciatica", 1L), tuple("tremor", 1L));
        assertThat(NEIGHBOURS.requests(COUNTS).stream()
                        .map(request -> batch(request.body()))
                        .distinct())
                .as("what may have arrived, always the same, and what came after it")
                .hasSize(2);
    }

    @Test
    void countsThatAreRefusedDoNotHoldUpOthers() throws Exception {
        NEIGHBOURS.on(COUNTS, request -> new Answer(400, "{\"status\": 400}"));
        search("refused");
        counted();
        NEIGHBOURS.on(COUNTS, request -> new Answer(204, ""));
        search("sciatica");

        assertThat(counted()).extracting(SearchCount::query).containsExactly("sciatica");
    }

    @Test
    void aSearchIsAnsweredWhileCountsAreNot() throws Exception {
        var asked = new CountDownLatch(1);
        var answer = new CountDownLatch(1);
        NEIGHBOURS.on(COUNTS, request -> {
            asked.countDown();
            await(answer);
            return new Answer(204, "");
        });
        search("sciatica");
        var flushing = Thread.startVirtualThread(this::counted);
        await(asked);

        search("tremor");

        answer.countDown();
        flushing.join();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
    })
    void anotherSitesPageOpensNothing(String header, String value) throws Exception {
        assertThat(send(opened("sciatica").header(header, value)).statusCode()).isEqualTo(403);

        assertThat(counted()).isEmpty();
    }

    @Test
    void anOpenedPageIsTakenFromOurOwnAndBeginsNoSession() throws Exception {
        var answer = send(opened("sciatica").header("Sec-Fetch-Site", "same-origin"));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(counted()).extracting(SearchCount::opened).containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "tooLong"})
    void whatNoPageOfOursSendsIsRefused(String q) throws Exception {
        assertThat(open(q.equals("tooLong") ? "x".repeat(4_001) : q).statusCode())
                .isEqualTo(400);

        assertThat(counted()).isEmpty();
    }

    @Test
    void onlyAPageWithResultsLoadsTheScriptThatSaysWhatWasOpened() throws Exception {
        var script = search("sciatica").body().replaceAll("(?s).*<script src=\"(/opened-results[^\"]*)\".*", "$1");
        NEIGHBOURS.on("GET /search/conditions", NOTHING);

        assertThat(script).startsWith("/opened-results.js?v=");
        assertThat(send(request(script)).headers().firstValue("Cache-Control"))
                .get()
                .asString()
                .contains("immutable");
        assertThat(search("worm").body()).doesNotContain("opened-results");
    }

    private HttpResponse<String> search(String words) throws Exception {
        var answer = send(request("/search?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }

    private HttpResponse<String> open(String words) throws Exception {
        return send(opened(words));
    }

    private HttpRequest.Builder opened(String words) {
        return request("/search/opened")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the counting, which gives everything away, begins it again, and returns what was taken meanwhile. */
    private List<SearchCount> counted() {
        int before = NEIGHBOURS.requests(COUNTS).size();
        counting.stop();
        counting.start();
        return NEIGHBOURS.requests(COUNTS).stream()
                .skip(before)
                .flatMap(request -> batch(request.body()).counts().stream())
                .toList();
    }

    private static SearchCountBatch batch(String body) {
        return JsonMapper.shared().readValue(body, SearchCountBatch.class);
    }
}
