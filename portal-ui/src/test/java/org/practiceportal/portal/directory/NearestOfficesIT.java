package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.document.ContentStandIn;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What patients get who look for the nearest office without JavaScript, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class NearestOfficesIT {

    private static final ContentStandIn CONTENT = new ContentStandIn();

    private static final GeoPosition DALLAS = new GeoPosition(32.831834, -96.769958);
    private static final LocationDetails WACO = office("waco", "Waco office", new GeoPosition(31.5493, -97.1467), null);
    private static final LocationDetails NEW = office("new", "New office", null, null);
    private static final LocationDetails PLANO =
            office("plano", "Plano office", new GeoPosition(33.0198, -96.6989), null);
    private static final LocationDetails SOMEWHERE = office(
            "somewhere",
            "Some office",
            null,
            new PostalAddress("1 Elm & Oak St", "Suite 2", "Springfield", "TX", "75001", "US"));
    private static final LocationDetails UPTOWN =
            office("uptown", "Uptown office", new GeoPosition(32.8330, -96.7710), null);

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Autowired
    private LastKnownKeeper lastKnown;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
        properties.add("portal.public-url", () -> "https://lakeshore.example");
    }

    @AfterAll
    static void end() {
        CONTENT.close();
    }

    @BeforeEach
    void fiveOfficesAndATable() {
        CONTENT.breakDownAt();
        CONTENT.openOffices(List.of(WACO, NEW, PLANO, SOMEWHERE, UPTOWN));
        CONTENT.takeZipTable(Map.of("75206", DALLAS));
    }

    @Test
    void theNearestOfficeComesFirstAndThoseOfUnknownPlaceLastWithoutADistance() throws Exception {
        var body = get("/offices?near=75206").body();

        assertThat(offices(body)).containsExactly("uptown", "plano", "waco", "new", "somewhere");
        assertThat(distances(body)).containsExactly("less than a mile", "about 14 miles", "about 91 miles");
        assertThat(body).contains("Nearest to ZIP code 75206 first.", "value=\"75206\"");
    }

    @Test
    void zipPlusFourIsTakenByItsFirstFiveDigits() throws Exception {
        var body = get("/offices?near=75206-1234").body();

        assertThat(offices(body)).startsWith("uptown", "plano");
        assertThat(body).contains("value=\"75206-1234\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7520", "Dallas", "%3Cb%3E%22x", "752066"})
    void whatIsNoZipCodeStaysInTheFieldWithAMessageBesideIt(String typed) throws Exception {
        var answer = get("/offices?near=" + typed);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains(
                        "A ZIP code has five digits",
                        "aria-invalid=\"true\"",
                        "aria-describedby=\"filter-near-message\"")
                .contains("id=\"filter-near-message\"")
                .containsAnyOf("value=\"" + typed + "\"", "value=\"&lt;b&gt;&quot;x\"", "value=\"<b>&quot;x\"")
                .doesNotContain("<b>\"x");
        assertThat(offices(answer.body())).containsExactly("waco", "new", "plano", "somewhere", "uptown");
        assertThat(distances(answer.body())).isEmpty();
    }

    @Test
    void aZipCodeThatTheTableDoesNotHaveIsSaidToBeUnknown() throws Exception {
        var body = get("/offices?near=99950").body();

        assertThat(body).contains("We do not know where ZIP code 99950 is.", "value=\"99950\"");
        assertThat(offices(body)).containsExactly("waco", "new", "plano", "somewhere", "uptown");
        assertThat(distances(body)).isEmpty();
    }

    @Test
    void whereDistancesCannotBeWorkedOutTheOfficesAreShownAndItIsSaid() throws Exception {
        get("/offices?near=75206");
        CONTENT.breakDownAt("/zip-positions/75206");

        var body = get("/offices?near=75206").body();

        assertThat(body).contains("We cannot work out distances right now.", "value=\"75206\"");
        assertThat(offices(body)).containsExactly("waco", "new", "plano", "somewhere", "uptown");
    }

    @Test
    void wordsAndZipCodeTogetherFindTheNearestOfThoseThatAreMeant() throws Exception {
        var body = get("/offices?q=office&near=75206").body();

        assertThat(body)
                .contains("href=\"/offices?q=office\"", "value=\"office\"", "value=\"75206\"", "Show all offices");
        assertThat(offices(body)).isNotEmpty().isSubsetOf("uptown", "plano", "waco", "new", "somewhere");
        assertThat(offices(body).getFirst()).isEqualTo("uptown");
    }

    @Test
    void whatNoOfficeAnswersEndsInTheNumberToCallAndAWayOut() throws Exception {
        var answer = get("/offices?q=zzzz&open=yes&near=");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(offices(answer.body())).isEmpty();
        assertThat(answer.body())
                .contains("We found no office like that.", "tel:+12148232052", "checked")
                .contains("href=\"/offices\"", "<link rel=\"canonical\"");
    }

    @Test
    void whereNoPositionIsKnownNothingIsSaidToBeNearest() throws Exception {
        CONTENT.openOffices(List.of(NEW, SOMEWHERE));

        assertThat(get("/offices?near=75206").body())
                .contains("We do not know how far these offices are.")
                .doesNotContain("Nearest to");
    }

    @Test
    void withoutATableNobodyIsAskedForAZipCodeAndTheListStandsAsItIs() throws Exception {
        CONTENT.takeZipTable(Map.of());

        var body = get("/offices").body();

        assertThat(body).doesNotContain("name=\"near\"", "ZIP code", "istance");
        assertThat(get("/offices?near=75206").body()).isEqualTo(body);
    }

    @Test
    void aTableThatIsImportedShowsAtOnce() throws Exception {
        CONTENT.takeZipTable(Map.of());
        assertThat(get("/offices").body()).doesNotContain("name=\"near\"");

        CONTENT.takeZipTable(Map.of("75206", DALLAS));

        assertThat(get("/offices").body()).contains("name=\"near\"", "Your ZIP code");
        assertThat(distances(get("/offices?near=75206").body())).hasSize(3);
    }

    @Test
    void itIsTheSameListToSearchEnginesAndNothingIsLeftWithTheReader() throws Exception {
        var answer = get("/offices?near=75206");

        assertThat(answer.body())
                .contains("<link rel=\"canonical\" href=\"https://lakeshore.example/offices\">")
                .doesNotContain("lakeshore.example/offices?near");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void anEmptyFieldIsTheUsualList() throws Exception {
        assertThat(get("/offices?near=").body()).isEqualTo(get("/offices").body());
    }

    @Test
    void aLetterInTheFieldIsRefused() throws Exception {
        assertThat(get("/offices?near=" + "7".repeat(4_001)).statusCode()).isEqualTo(400);
    }

    @Test
    void whatAPatientTypesStandsInNoLog(CapturedOutput log) throws Exception {
        get("/offices?near=77123");
        get("/offices?near=elmstreet");
        CONTENT.breakDownAt("/zip-positions/77123", "/zip-positions/75206", "/practice", "/nearest-locations");
        for (int i = 0; i < 6; i++) {
            get("/offices?near=77123");
            get("/offices?near=75206");
        }
        CONTENT.breakDownAt();
        await().until(() -> get("/offices?near=75206").body().contains("Distance"));

        assertThat(log.getAll())
                .contains("content-service does not answer")
                .doesNotContain("77123", "75206", "elmstreet");
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 10_000})
    void howManyOfficesThereAreMakesNoDifferenceToTheCalls(int count) throws Exception {
        CONTENT.openOffices(IntStream.range(0, count)
                .mapToObj(n -> office(
                        "office-" + n,
                        "Office " + n,
                        new GeoPosition(30 + n * 0.618034 % 3, -98 + n * 0.754878 % 3),
                        null))
                .toList());
        // Its own reads would count too.
        await().until(() -> lastKnown
                .find()
                .filter(known -> known.position() >= CONTENT.position())
                .isPresent());

        assertThat(callsOf("/offices")).as("practice, offices, table").isEqualTo(3);
        assertThat(callsOf("/offices?near=75206"))
                .as("table, ZIP code, practice, offices")
                .isEqualTo(4);
        assertThat(callsOf("/offices?near=75206"))
                .as("ZIP code, practice, offices")
                .isEqualTo(3);
        assertThat(callsOf("/offices")).as("kept").isZero();
    }

    @Test
    void thePageOfTheNearestFiftyIsSmallAndTurnsWithTheZipCode() throws Exception {
        CONTENT.openOffices(IntStream.range(0, 120)
                .mapToObj(n -> office(
                        "office-" + n,
                        "Office of some name " + n,
                        new GeoPosition(30 + n * 0.618034 % 3, -98 + n * 0.754878 % 3),
                        new PostalAddress(
                                n + " North Central Expressway", "Suite " + n, "Dallas", "TX", "75206", "US")))
                .toList());

        var first = get("/offices?near=75206").body();

        assertThat(first).contains("href=\"/offices?near=75206&amp;page=2\"");
        assertThat(get("/offices?near=75206&page=3").body()).contains("Page 3 of 3");
        assertThat(get("/offices?near=75206&page=4").statusCode()).isEqualTo(404);
        var compressed = HttpRequest.newBuilder(uri("/offices?near=75206"))
                .header("Accept-Encoding", "gzip")
                .build();
        assertThat(client.send(compressed, BodyHandlers.ofByteArray()).body()).hasSizeLessThan(30_000);
    }

    @Test
    void directionsOpenAMapWhenTheLinkIsFollowedAndNothingIsLoadedFromItBefore() throws Exception {
        var list = get("/offices").body();

        assertThat(list)
                .contains("href=\"https://www.openstreetmap.org/directions?to=33.0198%2C-96.6989\"")
                .contains("?to=1+Elm+%26+Oak+St%2C+Springfield%2C+TX+75001%2C+US\"")
                .contains("rel=\"noopener noreferrer external nofollow\"");
        assertThat(count(list, "openstreetmap.org/"))
                .as("not of the one without any place")
                .isEqualTo(4);
        assertThat(get("/offices/plano").body()).contains("openstreetmap.org/directions?to=33.0198%2C-96.6989");
        assertThat(get("/offices/new").body()).doesNotContain("openstreetmap");
        assertThat(count(list, "(?:src|srcset|action|poster|data)=\"(?:https?:)?//"))
                .isZero();
        assertThat(count(list, "<link (?!rel=\"canonical\")[^>]*href=\"(?:https?:)?//"))
                .isZero();
    }

    private int callsOf(String address) throws Exception {
        int before = CONTENT.reads();
        assertThat(get(address).statusCode()).isEqualTo(200);
        return CONTENT.reads() - before;
    }

    private static List<String> offices(String body) {
        return Pattern.compile("<h2><a [^>]*href=\"/offices/([a-z0-9-]+)\"|<h2><a href=\"/offices/([a-z0-9-]+)\"")
                .matcher(body)
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .toList();
    }

    private static List<String> distances(String body) {
        return Pattern.compile("Distance: ([^<]+)<")
                .matcher(body)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static long count(String body, String pattern) {
        return Pattern.compile(pattern)
                .matcher(body)
                .results()
                .map(MatchResult::group)
                .count();
    }

    private static LocationDetails office(
            String slug, String name, @Nullable GeoPosition position, @Nullable PostalAddress address) {
        return new LocationDetails(
                new Slug(slug),
                name,
                0,
                address,
                null,
                position,
                ZoneId.of("America/Chicago"),
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                0);
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(address)).build(), BodyHandlers.ofString());
    }

    private URI uri(String address) {
        return URI.create("http://127.0.0.1:" + port + address);
    }
}
