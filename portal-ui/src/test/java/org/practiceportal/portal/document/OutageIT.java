package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.portal.PortalSettings;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** A portal that starts while no other service answers, with the file of a better day. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class OutageIT {

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        var file = PortalSettings.lastKnownFile(folder);
        new LastKnownFile(file, JsonMapper.builder().build()).write(lastKnown());
        PortalSettings.register(properties, folder, () -> PortalSettings.NOBODY);
    }

    private static LastKnown lastKnown() {
        var page = SampleRecords.SPASM;
        var summary = new ConditionPageSummary(page.slug(), page.title(), page.alsoKnownAs(), page.abbreviations(), 7);
        return new LastKnown(
                UUID.randomUUID(),
                7,
                Instant.parse("2026-11-20T16:32:00Z"),
                SampleRecords.PRACTICE,
                List.of(SampleRecords.NORTH, SampleRecords.SOUTH),
                List.of(summary));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/offices",
                "/offices?near=75206",
                "/offices?q=north",
                "/offices/north",
                "/offices/north/report",
                "/conditions",
                "/search?q=hemifacial",
                "/search"
            })
    void whatIsLastKnownIsShownWithItsTime(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Shown as of November 20, 2026", "tel:+12148232052");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.headers().firstValue("ETag")).isEmpty();
    }

    @Test
    void aContactThatIsLastKnownSaysItsTime() throws Exception {
        var answer = get("/offices/north.vcf");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body().replace("\r\n ", "")).contains("Shown as of November 20\\, 2026", "+12148232052");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/conditions/hemifacial-spasm", "/sitemap.xml"})
    void whatIsNotKnownIsADocumentThatNamesTheNumber(String address) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("This page is not available right now", "tel:+12148232052");
    }

    @Test
    void aReportThatCannotBeKeptIsNotThankedFor() throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/offices/north/report"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("what=HOURS_WRONG:north"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Your report could not be taken", "tel:+12148232052");
    }

    @Test
    void searchFindsAPageByItsNameAndSaysThatItIsLimited() throws Exception {
        assertThat(get("/search?q=hemifacial+spasms").body())
                .contains("Search is limited right now", "href=\"/conditions/hemifacial-spasm\"");
    }

    @Test
    void anUnknownAddressIsStillNotFound() throws Exception {
        assertThat(get("/nothing-here").statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> get(String address) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + port + address);
        return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
