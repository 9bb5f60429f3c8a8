package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.HttpClientErrorException;
import tools.jackson.databind.json.JsonMapper;

/** What history tells of a change: who, when, and the record before and after; and who may read it. */
class HistoryIT extends RunningService {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JsonMapper json;

    @Test
    void staffAreNamedByTheirUserName() {
        asAnna(LocationsApi.class).addLocation(office("by-anna"));

        assertThat(actor(ChangeKind.LOCATION, "by-anna")).isEqualTo("anna");
    }

    @Test
    void aServiceIsNamedByWhomItActsFor() {
        asServiceFor("jo.admin").addLocation(office("by-jo"));
        asService(LocationsApi.class).addLocation(office("by-nobody-named"));

        assertThat(actor(ChangeKind.LOCATION, "by-jo")).isEqualTo("import:jo.admin");
        assertThat(actor(ChangeKind.LOCATION, "by-nobody-named")).isEqualTo("import:service");
    }

    @Test
    void aServiceCannotActForWhatIsNoName() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asServiceFor("Jo Admin").addLocation(office("by-no-name")))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains(ActingUser.HEADER));
    }

    @Test
    void anOfficeThatGainsANumberStandsInHistoryAsItWasAndAsItIs() {
        var office = asAnna(LocationsApi.class).addLocation(office("gains"));
        var number = asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug("gained"),
                        ContactPointKind.MAIN,
                        "Desk",
                        new PhoneNumber("+12148232052"),
                        null,
                        0,
                        office.slug()));

        assertThat(latest("before", ChangeKind.LOCATION, "gains", LocationDetails.class))
                .isEqualTo(office);
        assertThat(latest("after", ChangeKind.LOCATION, "gains", LocationDetails.class))
                .isEqualTo(asEveryone(LocationsApi.class)
                        .getLocation(office.slug())
                        .value())
                .satisfies(after -> assertThat(after.contactPoints()).containsExactly(number));
    }

    @Test
    void aNewOfficeStandsInTheHistoryOfThePractice() {
        asAnna(LocationsApi.class).addLocation(office("new-in-list"));

        assertThat(latest("after", ChangeKind.PRACTICE, "practice", PracticeDetails.class))
                .isEqualTo(asEveryone(PracticeApi.class).getPractice().value());
    }

    @Test
    void staffReadOfARecordWhoChangedItWhenFromWhatToWhat() {
        var locations = asAnna(LocationsApi.class);
        var added = locations.addLocation(office("history-told"));
        var renamed = locations.reviseLocation(
                added.slug(), new Version(added.version()), named(added.toDraft(), "Told otherwise"));

        var history = history("location", "history-told");

        assertThat(history).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.actor()).isEqualTo("anna");
            assertThat(entry.actorName()).isEqualTo("Anna Example");
            assertThat(entry.kind()).isEqualTo(ChangeKind.LOCATION);
            assertThat(entry.key()).isEqualTo("history-told");
            assertThat(entry.at()).isBetween(Instant.now().minusSeconds(600), Instant.now());
        });
        assertThat(history).extracting(HistoryEntry::position).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(history.getLast().before()).isNull();
        assertThat(json.convertValue(history.getLast().after(), LocationDetails.class))
                .isEqualTo(added);
        assertThat(json.convertValue(history.getFirst().before(), LocationDetails.class))
                .isEqualTo(added);
        assertThat(json.convertValue(history.getFirst().after(), LocationDetails.class))
                .isEqualTo(renamed);
    }

    @Test
    void aServiceReadsHistoryTooAndIsNamedInItWithoutADisplayName() {
        asService(LocationsApi.class).addLocation(office("by-service"));

        assertThat(asService(HistoryApi.class).listHistory("location", "by-service", 0, 50))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.actor()).isEqualTo("import:service");
                    assertThat(entry.actorName()).isNull();
                });
    }

    @Test
    void historyIsReadPageByPage() {
        var locations = asAnna(LocationsApi.class);
        var office = locations.addLocation(office("history-paged"));
        for (int revision = 1; revision <= 4; revision++) {
            office = locations.reviseLocation(
                    office.slug(), new Version(office.version()), named(office.toDraft(), "Revision " + revision));
        }

        var api = asAnna(HistoryApi.class);

        assertThat(api.listHistory("location", "history-paged", 1, 2))
                .isEqualTo(history("location", "history-paged").subList(2, 4));
        assertThat(api.listHistory("location", "history-paged", 3, 2)).isEmpty();
    }

    @Test
    void aPageTellsOfItsDraftsItsPublicationsAndEveryRecordItShowsSinceItBegan() {
        var offices = asAnna(LocationsApi.class);
        var numbers = asAnna(ContactPointsApi.class);
        var pages = asAnna(ConditionPageEditingApi.class);
        var office = offices.addLocation(office("history-shown-office"));
        var ofOffice = numbers.addContactPoint(number("history-of-shown-office", office.slug()));
        var embedded = numbers.addContactPoint(number("history-shown-number", null));
        var elsewhere = numbers.addContactPoint(number("history-not-shown", null));
        var page = pages.startPage(page(
                "History shown there",
                "Call {{phone:history-shown-number}} or come to {{office:history-shown-office}}."));
        page = pages.publish(page.slug(), new Version(page.version()));
        for (var number : List.of(ofOffice, embedded, elsewhere)) {
            numbers.reviseContactPoint(number.key(), new Version(number.version()), labelled(number, "Revised"));
        }
        office = offices.getLocation(office.slug()).value();
        offices.reviseLocation(office.slug(), new Version(office.version()), named(office.toDraft(), "Revised"));

        var history = history("condition-page", page.slug().value());

        assertThat(history)
                .extracting(entry -> entry.kind().wireName() + " " + entry.key())
                .containsExactly(
                        "location history-shown-office",
                        "contact-point history-shown-number",
                        "contact-point history-of-shown-office",
                        "condition-page history-shown-there",
                        "condition-page-draft history-shown-there",
                        "condition-page-draft history-shown-there");
        assertThat(history.get(1).actor()).isEqualTo("anna");
        assertThat(history.get(1).after()).containsEntry("label", "Revised");
    }

    @Test
    void whatOnlyADraftShowsStandsInThePagesHistoryToo() {
        var numbers = asAnna(ContactPointsApi.class);
        var number = numbers.addContactPoint(number("history-shown-by-draft", null));
        asAnna(ConditionPageEditingApi.class)
                .startPage(page("History draft alone", "Call {{phone:history-shown-by-draft}}."));
        numbers.reviseContactPoint(number.key(), new Version(number.version()), labelled(number, "Revised"));

        assertThat(history("condition-page", "history-draft-alone"))
                .extracting(HistoryEntry::kind)
                .containsExactly(ChangeKind.CONTACT_POINT, ChangeKind.CONDITION_PAGE_DRAFT);
    }

    @Test
    void anOfficeTellsOfItsNumbersAndThePracticeOfItsMainNumber() {
        var numbers = asAnna(ContactPointsApi.class);
        var office = asAnna(LocationsApi.class).addLocation(office("history-has-number"));
        var number = numbers.addContactPoint(number("history-of-office", office.slug()));
        var practice = asEveryone(PracticeApi.class).getPractice().value();
        asAnna(PracticeApi.class)
                .revisePractice(
                        new Version(practice.version()),
                        new PracticeDraft(
                                practice.name(),
                                practice.shortName(),
                                practice.description(),
                                practice.sampleNotice(),
                                number.key()));
        numbers.reviseContactPoint(number.key(), new Version(number.version()), labelled(number, "Revised"));

        assertThat(history("location", "history-has-number").getFirst().key()).isEqualTo("history-of-office");
        assertThat(history("practice", "practice").getFirst().key()).isEqualTo("history-of-office");
    }

    @Test
    void whatLeftTheSettingsAsTheyWereIsNotToldOfThePractice() {
        long before = history("practice", "practice").size();
        asAnna(LocationsApi.class).addLocation(office("history-moves-the-list"));

        assertThat(history("practice", "practice")).hasSize((int) before);
    }

    @Test
    void whatWasRemovedIsListedUntilItIsAddedAgain() {
        var numbers = asAnna(ContactPointsApi.class);
        var draft = number("history-removed", null);
        var number = numbers.addContactPoint(draft);
        numbers.removeContactPoint(number.key(), new Version(number.version()));

        assertThat(asAnna(HistoryApi.class).listRemovedRecords("contact-point", 0, 200))
                .extracting(HistoryEntry::key)
                .contains("history-removed");

        numbers.addContactPoint(draft);

        assertThat(asAnna(HistoryApi.class).listRemovedRecords("contact-point", 0, 200))
                .extracting(HistoryEntry::key)
                .doesNotContain("history-removed");
        assertThat(history("contact-point", "history-removed")).hasSize(3);
    }

    @Test
    void nobodyElseReadsHistory() {
        var api = asEveryone(HistoryApi.class);

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> api.listHistory("practice", "practice", 0, 50));
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> api.listRemovedRecords("location", 0, 50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/history?kind=office&key=north",
                "/history?kind=location",
                "/history?key=north",
                "/history?kind=location&key=north&since=yesterday",
                "/history?kind=location&key=north&page=-1",
                "/history?kind=location&key=north&size=201",
                "/removed-records?kind=condition-page",
                "/removed-records?kind=office"
            })
    void whatCannotBeReadIsRefused(String address) {
        var http = http().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + annasToken())
                .build();

        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> http.get().uri(address).retrieve().toBodilessEntity());
    }

    private List<HistoryEntry> history(String kind, String key) {
        return asAnna(HistoryApi.class).listHistory(kind, key, 0, 200);
    }

    private static LocationDraft named(LocationDraft office, String name) {
        return new LocationDraft(
                office.slug(),
                name,
                office.rank(),
                office.address(),
                office.directions(),
                office.geoPosition(),
                office.timeZone(),
                office.hours());
    }

    private static ContactPointDraft number(String key, @Nullable Slug location) {
        return new ContactPointDraft(
                new Slug(key), ContactPointKind.MAIN, "Desk", new PhoneNumber("+12148232052"), null, 0, location);
    }

    private static ContactPointDraft labelled(ContactPointDetails number, String label) {
        return new ContactPointDraft(
                number.key(),
                number.kind(),
                label,
                number.number(),
                number.extension(),
                number.rank(),
                number.location());
    }

    private static ConditionPageDraft page(String title, String text) {
        var sections = Stream.of(HealthAspect.values())
                .map(aspect -> new SectionDraft(aspect, aspect.name(), text))
                .toList();
        return new ConditionPageDraft(title, List.of(), List.of(), "In short.", sections, List.of(), null, null);
    }

    private LocationsApi asServiceFor(String user) {
        return proxy(
                http().defaultHeader(HttpHeaders.AUTHORIZATION, SERVICE.authorization())
                        .defaultHeader(ActingUser.HEADER, user),
                LocationsApi.class);
    }

    private static LocationDraft office(String slug) {
        return new LocationDraft(new Slug(slug), slug, 9, null, null, null, ZoneId.of("America/Chicago"), null);
    }

    private String actor(ChangeKind kind, String key) {
        return latest("actor", kind, key);
    }

    private <T> T latest(String column, ChangeKind kind, String key, Class<T> record) {
        return json.readValue(latest(column, kind, key), record);
    }

    private String latest(String column, ChangeKind kind, String key) {
        return jdbc.sql("select " + column
                        + " from change where kind = :kind and key = :key order by position desc limit 1")
                .param("kind", kind.wireName())
                .param("key", key)
                .query(String.class)
                .single();
    }
}
