package org.practiceportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.document.ContentStandIn;
import org.practiceportal.portal.security.ContentServiceStandIn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What patients get where the practice has decided of the results: the sample has a pinned page, and leads to the offices. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class CuratedSearchIT {

    private static final String RESULT = WireSamples.json(ConditionSearchResult.class);
    private static final String SEARCH = "/search?q=where+are+you";
    private static final ContentStandIn CONTENT = new ContentStandIn();
    private static final ContentServiceStandIn FOUND = new ContentServiceStandIn();

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
        properties.add("spring.http.serviceclient.search.base-url", FOUND::url);
    }

    @AfterAll
    static void end() {
        CONTENT.close();
        FOUND.close();
    }

    @BeforeEach
    void leadToTheOffices() {
        FOUND.on("GET /search/conditions", RESULT);
    }

    @Test
    void aRoutedQueryLeadsStraightToItsPage() throws Exception {
        var answer = get(SEARCH);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/offices");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void whoSearchesAgainFromThereGetsTheResults() throws Exception {
        var answer = get(SEARCH, "Referer", "http://localhost:" + port + "/offices");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("/conditions/hemifacial-spasm");
    }

    @Test
    void whatIsPinnedSaysWhoRecommendsIt() throws Exception {
        var body =
                get(SEARCH, "Referer", "http://localhost:" + port + "/offices").body();

        assertThat(body).containsOnlyOnce("Recommended by the practice");
        assertThat(body.indexOf("Recommended by the practice"))
                .isBetween(
                        body.indexOf("/conditions/hemifacial-spasm\""),
                        body.indexOf("/conditions/hemifacial-spasm-ninds-0000146\""));
    }

    @Test
    void nobodyIsLedToAPageThatIsNotPublished() throws Exception {
        FOUND.on("GET /search/conditions", RESULT.replace("/offices", "/conditions/hemifacial-spasm"));
        assertThat(get(SEARCH).statusCode()).isEqualTo(303);

        FOUND.on("GET /search/conditions", RESULT.replace("/offices", "/conditions/retired"));
        assertThat(get(SEARCH).statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> get(String address, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
