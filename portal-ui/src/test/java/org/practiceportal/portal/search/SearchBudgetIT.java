package org.practiceportal.portal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.document.ContentStandIn;
import org.practiceportal.portal.security.ContentServiceStandIn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One address may search two times a second here, and ten times at once. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "portal.searches-per-second=2")
class SearchBudgetIT {

    private static final int AT_ONCE = 10;
    private static final ContentStandIn CONTENT = new ContentStandIn();
    private static final ContentServiceStandIn SEARCH = new ContentServiceStandIn();

    @TempDir
    private static Path folder;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
        properties.add("spring.http.serviceclient.search.base-url", SEARCH::url);
        SEARCH.on("GET /search/conditions", "{\"total\": 0, \"hits\": []}");
    }

    @AfterAll
    static void end() {
        CONTENT.close();
        SEARCH.close();
    }

    @Test
    void whoSearchesFasterThanAnyCrowdIsAskedToWaitAndNobodyElseIs() throws Exception {
        try (var flood = from("127.0.0.1");
                var neighbour = from("127.0.0.2")) {
            var answers = IntStream.range(0, 3 * AT_ONCE)
                    .mapToObj(search -> get(flood, search % 2 == 0 ? "/search?q=palsy" : "/search/completions?q=pa"))
                    .toList();

            assertThat(answers).first().extracting(HttpResponse::statusCode).isEqualTo(200);
            var refused = answers.stream()
                    .filter(answer -> answer.statusCode() == 429)
                    .toList();
            assertThat(refused).hasSizeGreaterThan(AT_ONCE);
            assertThat(refused).allSatisfy(answer -> {
                assertThat(answer.headers().firstValue("Retry-After")).hasValue("1");
                assertThat(answer.body()).contains("tel:").doesNotContain("palsy");
            });
            assertThat(get(flood, "/offices").statusCode()).isEqualTo(200);
            assertThat(get(neighbour, "/search?q=palsy").statusCode()).isEqualTo(200);
            await().until(() -> get(flood, "/search?q=palsy").statusCode() == 200);
        }
    }

    private static HttpClient from(String address) throws IOException {
        return HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build();
    }

    private HttpResponse<String> get(HttpClient client, String path) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
