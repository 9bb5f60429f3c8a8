package org.practiceportal.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.portal.document.ContentStandIn;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What patients get over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentsIT {

    private static final ContentStandIn CONTENT = new ContentStandIn();

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        // These documents do without search-service.
        PortalSettings.register(properties, folder, CONTENT::url);
        properties.add("portal.public-url", () -> "https://lakeshore.example");
    }

    @AfterAll
    static void end() {
        CONTENT.close();
    }

    @Test
    void aConditionPageHoldsTextNumberCanonicalAndStructuredDataAndNoCookie() throws Exception {
        var answer = get("/conditions/hemifacial-spasm");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .contains("<h1>Hemifacial spasm</h1>", "href=\"tel:+12148232052\"", "214-823-2052")
                .contains("<link rel=\"canonical\" href=\"https://lakeshore.example/conditions/hemifacial-spasm\">")
                .contains("\"@type\":\"MedicalWebPage\"", "Suite 150", "We sit behind the Beeman Hotel.")
                .contains("Sample content, not medical advice.", "Call for hours", "Last reviewed March 2, 2026.")
                .doesNotContain("<script>alert");
    }

    @Test
    void documentsCarryEachProtectingHeaderOnce() throws Exception {
        var headers = get("/").headers();

        assertThat(List.of("Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Cache-Control"))
                .allSatisfy(name -> assertThat(headers.allValues(name)).hasSize(1));
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow()).startsWith("default-src 'none'");
        assertThat(headers.firstValue("Content-Type").orElseThrow()).isEqualTo("text/html;charset=UTF-8");
    }

    @Test
    void aReaderWhoHasTheBytesIsTold304() throws Exception {
        var tag = get("/offices").headers().firstValue("ETag").orElseThrow();

        var again = send("/offices", "If-None-Match", tag);

        assertThat(tag).startsWith("\"");
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void compressedBytesHaveATagOfTheirOwn() throws Exception {
        var plain = get("/offices").headers();
        var compressed = send("/offices", "Accept-Encoding", "gzip").headers();

        assertThat(compressed.firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.firstValue("Vary").orElseThrow()).contains("Accept-Encoding");
        assertThat(compressed.firstValue("ETag")).isNotEqualTo(plain.firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource({
        "/conditions/unknown, 404",
        "/conditions/retired, 410",
        "/conditions/no_slug, 404",
        "/offices/unknown, 404",
        "/offices/unknown.vcf, 404",
        "/offices/no_slug.vcf, 404",
        "/offices?page=7, 404",
        "/nothing/here, 404",
        "/actuator, 404",
        "/search?q=spasm&page=99, 404"
    })
    void whatIsNotThereIsADocumentThatSaysSo(String address, int status) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<main id=\"portal-main\">", "tel:+12148232052");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/conditions/Hemifacial-Spasm, /conditions/hemifacial-spasm",
        "/conditions/hemifacial-spasm/, /conditions/hemifacial-spasm",
        "/conditions/Hemifacial-Spasm?from=letter, /conditions/hemifacial-spasm?from=letter",
        "/search/?q=back+pain%21, /search?q=back+pain%21",
        "/offices/, /offices"
    })
    void otherSpellingsOfAnAddressLeadToTheOne(String address, String right) throws Exception {
        var answer = get(address);

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.headers().firstValue("Location")).hasValue(right);
    }

    @Test
    void aLongQuestionIsShortInItsHeadingAndWholeInItsField() throws Exception {
        var question = "my face twitches ".repeat(30).strip();

        var body = get("/search?q=" + question.replace(' ', '+')).body();

        assertThat(body).contains("value=\"" + question + "\"").contains("my face twitche…”</h1>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/search?q=HFS", "/search?q=xyzzy"})
    void whoeverSearchesIsToldWhomToCallInAnEmergency(String address) throws Exception {
        assertThat(get(address).body()).contains("In an emergency call 911");
    }

    @Test
    void aQueryOfTenKilobytesIsRefusedInADocument() throws Exception {
        var answer = get("/search?q=" + "x".repeat(10_000));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("We cannot read this request");
    }

    @Test
    void aWrongVerbIsRefusedInADocument() throws Exception {
        var request = HttpRequest.newBuilder(uri("/conditions"))
                .POST(HttpRequest.BodyPublishers.ofString("x"))
                .build();

        var answer = client.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
        assertThat(answer.body()).contains("This address can only be read.");
    }

    @ParameterizedTest
    @CsvSource({
        "/conditions/a;b, 400",
        "/conditions/%00, 400",
        "/search?q=%FF, 400",
        "//x/, 400",
        "/%2e%2e/x, 400",
        "/error, 404",
    })
    void whatCannotBeReadGetsADocumentThatNamesNoProduct(String address, int status) throws Exception {
        var answer = raw(
                "GET " + address + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status)
                .contains("<main", "<html lang=\"en\">", "href=\"/\"")
                .doesNotContainIgnoringCase("Whitelabel", "Tomcat", "HTTP Status", "Exception", "Set-Cookie");
    }

    @Test
    void aPathOfThousandsOfSegmentsIsNotFound() throws Exception {
        var answer = get("/a".repeat(12_000) + "/");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<main id=\"portal-main\">");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/conditions",
                "/conditions/hemifacial-spasm",
                "/offices",
                "/offices/north",
                "/offices/north.vcf",
                "/search?q=HFS",
                "/sitemap.xml",
                "/robots.txt",
                "/site.css"
            })
    void headAnswersAsGetDoesWithoutABody(String address) throws Exception {
        var head = client.send(HttpRequest.newBuilder(uri(address)).HEAD().build(), BodyHandlers.ofString());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("ETag"))
                .isEqualTo(get(address).headers().firstValue("ETag"));
    }

    @Test
    void anEncodedLetterInAnAddressIsThatLetter() throws Exception {
        assertThat(get("/%63onditions/hemifacial%2Dspasm").body()).contains("<h1>Hemifacial spasm</h1>");
    }

    @Test
    void browsersAreToldToComeByHttpsOnlyWherePatientsReachThePortalSo() throws Exception {
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/conditions",
                "/conditions/hemifacial-spasm",
                "/offices",
                "/offices/north",
                "/search?q=HFS",
                "/nothing-here"
            })
    void headingsSkipNoLevel(String address) throws Exception {
        var levels = Pattern.compile("<h([1-6])")
                .matcher(get(address).body())
                .results()
                .map(match -> Integer.parseInt(match.group(1)))
                .toList();

        assertThat(levels).startsWith(1);
        for (int i = 1; i < levels.size(); i++) {
            assertThat(levels.get(i)).as("headings %s", levels).isBetween(2, levels.get(i - 1) + 1);
        }
    }

    @Test
    void theHostThatARequestNamesIsIgnored() throws Exception {
        var answer = send("/conditions/hemifacial-spasm", "X-Forwarded-Host", "evil.example");

        assertThat(answer.body()).doesNotContain("evil.example");
    }

    @Test
    void unknownParametersAreIgnoredAndLeftOutOfTheCanonicalAddress() throws Exception {
        assertThat(get("/offices?utm_source=x").body())
                .contains("<link rel=\"canonical\" href=\"https://lakeshore.example/offices\">");
    }

    @ParameterizedTest
    @CsvSource({"/conditions, /conditions", "/offices, /offices", "/conditions/hemifacial-spasm,", "/search?q=HFS,"})
    void theNavigationSaysWhereTheReaderIs(String address, @Nullable String current) throws Exception {
        var marked = Pattern.compile("<a (?=[^>]*aria-current=\"page\")[^>]*href=\"([^\"]+)\"")
                .matcher(get(address).body())
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(marked).isEqualTo(current == null ? List.of() : List.of(current));
    }

    @Test
    void whereNobodyKnowsTheHoursANumberToAskStandsBesideThem() throws Exception {
        var card = get("/offices")
                .body()
                .replaceAll("(?s).*(<article[^>]*>(?:(?!<article).)*South office.*?</article>).*", "$1");

        assertThat(card).contains("Call for hours", "tel:+12148232052");
    }

    @Test
    void searchAnswersFromTitlesAndSaysSoWhereSearchServiceIsDown() throws Exception {
        var answer = get("/search?q=HFS");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("Search is limited right now", "role=\"status\"", "/conditions/hemifacial-spasm");
    }

    @Test
    void aTextTooLongToSearchForIsNotCompletedEither() throws Exception {
        assertThat(get("/search/completions?q=" + "x".repeat(10_000)).statusCode())
                .isEqualTo(400);
    }

    @Test
    void completionsAreAnEmptyListWhereSearchServiceIsDown() throws Exception {
        var answer = send("/search/completions?q=hemi", "Accept", "*/*");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("[]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/conditions",
                "/conditions/hemifacial-spasm",
                "/offices",
                "/offices/north",
                "/offices/north.vcf",
                "/sitemap.xml"
            })
    void aWarmReadAsksNobody(String address) throws Exception {
        get(address);
        var before = CONTENT.reads();

        for (int i = 0; i < 50; i++) {
            assertThat(get(address).statusCode()).isEqualTo(200);
        }

        // What is last known may be refreshed meanwhile: three calls at most.
        assertThat(CONTENT.reads() - before).isLessThanOrEqualTo(3);
    }

    @Test
    void theSitemapListsPagesAndOfficesUnderTheConfiguredAddress() throws Exception {
        assertThat(get("/sitemap.xml").body())
                .contains("<loc>https://lakeshore.example/conditions/hemifacial-spasm</loc>")
                .contains("<loc>https://lakeshore.example/offices/north</loc>");
        assertThat(get("/robots.txt").body()).contains("Sitemap: https://lakeshore.example/sitemap.xml");
    }

    @Test
    void aFaxIsNoLinkAndEveryNumberOfAnOfficeIsListed() throws Exception {
        assertThat(get("/offices/north").body())
                .contains("tel:+12145550142", "214-555-0199", "Monday", "8:00")
                .doesNotContain("tel:+12145550199");
    }

    @Test
    void anOfficeIsOfferedAsAContactWithoutACookie() throws Exception {
        var answer = get("/offices/north.vcf");
        var headers = answer.headers();

        assertThat(get("/offices/north").body()).contains("href=\"/offices/north.vcf\"", "Add to contacts");
        assertThat(headers.firstValue("Content-Type")).hasValue("text/vcard;charset=UTF-8");
        assertThat(headers.firstValue("Content-Disposition")).hasValue("inline; filename=\"north.vcf\"");
        assertThat(headers.firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(headers.allValues("Set-Cookie")).isEmpty();
        assertThat(answer.body())
                .startsWith("BEGIN:VCARD\r\nVERSION:3.0\r\n")
                .contains("+12145550142", "URL:https://lakeshore.example/offices/north");
        var again = send(
                "/offices/north.vcf",
                "If-None-Match",
                headers.firstValue("ETag").orElseThrow());
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void aContactHasTheNumberThatWasJustSaved() throws Exception {
        var before = get("/offices/south.vcf");

        CONTENT.saveMainNumber("+12145550177");
        var after = get("/offices/south.vcf");
        CONTENT.saveMainNumber("+12148232052");

        assertThat(before.body()).contains("+12148232052");
        assertThat(after.body()).contains("+12145550177").doesNotContain("+12148232052");
        assertThat(after.headers().firstValue("ETag"))
                .isNotEqualTo(before.headers().firstValue("ETag"));
    }

    /** The goal for a patient's phone: at most 30 kB in at most five requests. */
    @Test
    void aConditionPageWithAllItLoadsIsSmall() throws Exception {
        var page = get("/conditions/hemifacial-spasm").body();
        var loaded = Pattern.compile("<(?:link rel=\"(?:icon|stylesheet)\"|script)[^>]* ?(?:href|src)=\"(/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        var bytes = compressedSize("/conditions/hemifacial-spasm");
        for (var file : loaded) {
            bytes += compressedSize(file);
        }

        assertThat(loaded).hasSize(3);
        assertThat(bytes).isLessThan(30_000);
    }

    private long compressedSize(String address) throws Exception {
        var request = HttpRequest.newBuilder(uri(address))
                .header("Accept-Encoding", "gzip")
                .build();
        return client.send(request, BodyHandlers.ofByteArray()).body().length;
    }

    /** Sends bytes as they are: a client library would refuse or mend the address. */
    private String raw(String request) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private HttpResponse<String> get(String address) throws Exception {
        return send(address, "Accept", "text/html");
    }

    private HttpResponse<String> send(String address, String header, String value) throws Exception {
        var request = HttpRequest.newBuilder(uri(address)).header(header, value).build();
        return client.send(request, BodyHandlers.ofString());
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }
}
