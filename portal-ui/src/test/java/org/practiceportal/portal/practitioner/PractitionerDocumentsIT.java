package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.document.ContentStandIn;
import org.practiceportal.portal.document.SampleRecords;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What patients read of the people who see them, over real HTTP. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PractitionerDocumentsIT {

    private static final ContentStandIn CONTENT = new ContentStandIn();
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);
    private static final LocalDate FAR_AHEAD = LocalDate.of(2100, 1, 1);
    private static final Photo PHOTO = new Photo("ab".repeat(32), 480, 361);
    private static final String PHOTO_PATH = "/photos/" + PHOTO.sha256() + ".jpg";
    private static final Slug NORTH = SampleRecords.NORTH.slug();
    private static final Slug SOUTH = SampleRecords.SOUTH.slug();

    @TempDir
    private static Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
    }

    @AfterAll
    static void end() {
        CONTENT.close();
    }

    @BeforeEach
    void employ() {
        CONTENT.employ(List.of(
                People.named("Maria", "López", "MD")
                        .specialty("Neurosurgery")
                        .treating("hemifacial-spasm")
                        .speaking("en", "es")
                        .roles(List.of(
                                role(NORTH, new DependentHours(hours(8, 12)), null),
                                role(SOUTH, new DependentHours(hours(13, 17)), null)))
                        .details(),
                People.named("Erik", "Johnson")
                        .specialty("Neurosurgery")
                        .treating("hemifacial-spasm")
                        .roles(List.of(role(NORTH, null, LONG_AGO)))
                        .details()));
    }

    @Test
    void onePersonAtTwoOfficesShowsBothSetsOfHoursAndBothNumbers() throws Exception {
        var page = get("/practitioners/maria-lopez").body();

        assertThat(page)
                .contains(
                        "<h1>Maria López, MD</h1>",
                        "At North office",
                        "class=\"opening-status\"",
                        "Monday: 8:00\u202fAM to 12:00\u202fPM",
                        "tel:+12145550142")
                .contains("At South office", "Monday: 1:00\u202fPM to 5:00\u202fPM", "tel:+12148232052")
                .contains("href=\"/conditions/hemifacial-spasm\"", "English, Spanish")
                .contains("\"@type\":\"Person\"", "\"knowsLanguage\":[\"en\",\"es\"]");
    }

    @Test
    void aPersonsPhotoIsOnThePageAndInItsDataAndItsAddressGivesIt() throws Exception {
        CONTENT.employ(List.of(photographed()));

        var page = Jsoup.parse(get("/practitioners/maria-lopez").body());
        assertThat(page.select("img").eachAttr("src")).containsExactly(PHOTO_PATH);
        assertThat(page.select("img").eachAttr("alt")).containsExactly("Photo of Maria López");
        assertThat(page.select("img").eachAttr("width")).containsExactly("240");
        assertThat(page.select("img").eachAttr("height")).containsExactly("180");
        assertThat(page.select("script[type=application/ld+json]").html())
                .containsPattern("\"image\":\"http[^\"]*" + PHOTO_PATH + "\"");
        var photo = get(PHOTO_PATH);
        assertThat(photo.statusCode()).isEqualTo(200);
        assertThat(photo.body()).isEqualTo(PHOTO.sha256());
        assertThat(photo.headers().allValues("Content-Type")).containsExactly("image/jpeg");
        assertThat(photo.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(photo.headers().allValues("Cache-Control")).containsExactly("max-age=86400, public");
        assertThat(photo.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void whoHasNoPhotoHasNoPlaceForOne() throws Exception {
        assertThat(get("/practitioners/maria-lopez").body()).doesNotContain("<img", "\"image\"");
    }

    @Test
    void aPhotoOfNobodyAndANameThatIsNoneAreDocumentsThatSaySo() throws Exception {
        for (var path : List.of(PHOTO_PATH, "/photos/x.jpg", "/photos/" + "AB".repeat(32) + ".jpg")) {
            var answer = get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type")).as(path).hasValue("text/html;charset=UTF-8");
            assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-cache");
        }
    }

    @Test
    void whereContentServiceIsAwayThePhotoIsAndThePageStays() throws Exception {
        CONTENT.employ(List.of(photographed()));
        assertThat(get("/practitioners/maria-lopez").statusCode()).isEqualTo(200);
        CONTENT.breakDownAt("/photos/" + PHOTO.sha256());
        try {
            assertThat(get(PHOTO_PATH).statusCode()).isEqualTo(503);
            assertThat(get("/practitioners/maria-lopez").statusCode()).isEqualTo(200);
        } finally {
            CONTENT.breakDownAt();
        }
    }

    @Test
    void whoHasLeftIsOnNoListAndThePageStaysWithOthersWhoTreatTheSame() throws Exception {
        var left = get("/practitioners/erik-johnson");

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(left.body())
                .contains("Erik Johnson no longer sees patients here.", "Others who treat the same", "Maria López")
                .doesNotContain("At North office", "ld+json");
        assertThat(get("/practitioners").body())
                .contains("One person", "Maria López")
                .doesNotContain("Johnson");
        assertThat(get("/practitioners?q=dr+jonson").body())
                .contains("We found nobody like that.", "To ask who can see you, call", "Show everybody");
        assertThat(get("/conditions/hemifacial-spasm").body())
                .contains("Maria López")
                .doesNotContain("Johnson");
    }

    @Test
    void aConditionThatNobodyTreatsEndsInTheNumberToCall() throws Exception {
        CONTENT.publish(SampleRecords.titled("nobodys", "Nobody's condition"));

        assertThat(get("/conditions/nobodys").body())
                .contains("Who treats this here", "To ask who treats this here, call")
                .containsPattern("To ask who treats this here, call </span><span class=\"phone call-button\">"
                        + "<a href=\"tel:\\+12148232052\">");
    }

    @Test
    void choicesAreKeptInTheFormAndCounted() throws Exception {
        var found = get("/practitioners?q=&condition=hemifacial-spasm&office=south&language=es")
                .body();

        assertThat(found)
                .contains("One person", "Show everybody")
                .contains("<option value=\"hemifacial-spasm\" selected>Hemifacial spasm</option>")
                .contains("<option value=\"south\" selected>South office</option>")
                .contains("<option value=\"es\" selected>Spanish</option>");
        assertThat(get("/practitioners?condition=not-treated").body())
                .contains("We found nobody like that.", "<option value=\"not-treated\" selected>not treated</option>");
        assertThat(get("/practitioners?newPatients=yes&videoVisits=yes").body()).contains("We found nobody like that.");
    }

    @Test
    void newPatientsAndAbsencesAreToldWithTheirDays() throws Exception {
        CONTENT.employ(List.of(People.named("Ada", "Okafor")
                .treating("hemifacial-spasm")
                .roles(List.of(new PractitionerRole(
                        NORTH, null, FAR_AHEAD, null, null, new NewPatients(true, LocalDate.of(2026, 11, 3)), true)))
                .absences(new Absence(LONG_AGO, FAR_AHEAD.minusDays(1), null))
                .details()));

        for (var address : List.of("/practitioners", "/practitioners/ada-okafor", "/conditions/hemifacial-spasm")) {
            assertThat(get(address).body())
                    .contains("Takes new patients (as of November 3, 2026)")
                    .contains("Away at the moment. Back on January 1, 2100");
        }
        assertThat(get("/practitioners?newPatients=yes&videoVisits=yes").body()).contains("One person");
    }

    @Test
    void whereNobodyIsListedTheNumberIs() throws Exception {
        CONTENT.employ(List.of());

        assertThat(get("/practitioners").body())
                .contains("Nobody is listed here yet.", "tel:+12148232052")
                .doesNotContain("<select");
    }

    @Test
    void whatIsNotThereIsADocumentThatSaysSo() throws Exception {
        assertThat(get("/practitioners/nobody").statusCode()).isEqualTo(404);
        assertThat(get("/practitioners/no_slug").statusCode()).isEqualTo(404);
        assertThat(get("/practitioners/Maria-Lopez").headers().firstValue("Location"))
                .hasValue("/practitioners/maria-lopez");
        assertThat(get("/practitioners?q=" + "x".repeat(5_000)).statusCode()).isEqualTo(400);
        assertThat(get("/practitioners?office=%C3%A4&condition=%22%3E&language=xx")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theSitemapNamesEverybodysPage() throws Exception {
        assertThat(get("/sitemap.xml").body()).contains("/practitioners</loc>", "/practitioners/maria-lopez</loc>");
    }

    private static PractitionerDetails photographed() {
        return People.named("Maria", "López")
                .shownBy(PHOTO)
                .roles(List.of(role(NORTH, null, null)))
                .details();
    }

    private HttpResponse<String> get(String address) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + address))
                        .build(),
                BodyHandlers.ofString());
    }

    private static PractitionerRole role(Slug office, @Nullable DependentHours hours, @Nullable LocalDate through) {
        return new PractitionerRole(office, null, through, null, hours, null, false);
    }

    private static OpeningHours hours(int opens, int closes) {
        return new OpeningHours(
                List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(opens, 0), LocalTime.of(closes, 0))));
    }
}
