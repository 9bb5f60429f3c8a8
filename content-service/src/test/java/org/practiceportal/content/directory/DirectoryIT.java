package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.content.RunningService;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;

class DirectoryIT extends RunningService {

    @Test
    void anOfficeComesBackAsItWasWritten() {
        var draft = new LocationDraft(
                new Slug("north"),
                "North office",
                3,
                new PostalAddress("1 Elm St", "Suite 200", "Springfield", "TX", "75001", "US"),
                "Behind the library",
                new GeoPosition(32.9, -96.8),
                ZoneId.of("America/Chicago"),
                new OpeningHours(List.of(
                        new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0)),
                        new OpeningHours.Span(
                                DayOfWeek.SATURDAY, LocalTime.of(22, 0), LocalTime.of(2, 0), Set.of(2, -1), true))),
                List.of(new SpecialDay(
                        LocalDate.of(2026, 12, 24),
                        LocalDate.of(2026, 12, 26),
                        List.of(new TimeSpan(LocalTime.of(8, 0), LocalTime.of(12, 0))),
                        "Christmas")),
                new OperatingStatus(
                        OperatingStatus.Code.CLOSED,
                        "Ice on the roads",
                        LocalDateTime.of(2026, 1, 24, 6, 0),
                        LocalDateTime.of(2026, 1, 26, 8, 0)),
                List.of());

        asAnna(LocationsApi.class).addLocation(draft);

        var read = asEveryone(LocationsApi.class).getLocation(draft.slug()).value();
        assertThat(read.toDraft()).isEqualTo(draft);
        assertThat(read.version()).isZero();
    }

    @Test
    void aNumberBelongsToItsOfficeAndTheFeedSaysThatTheOfficeChanged() {
        addOffice("south");
        long before = head();

        addNumber("south-desk", "+12148232052", "south");

        assertThat(asEveryone(LocationsApi.class)
                        .getLocation(new Slug("south"))
                        .value()
                        .contactPoints())
                .singleElement()
                .satisfies(number -> assertThat(number.number().display()).isEqualTo("214-823-2052"));
        assertThat(asService(ChangesApi.class)
                        .listChanges(before, null, 100, 0, null)
                        .changes())
                .extracting(change -> change.kind() + " " + change.key())
                .containsExactly("CONTACT_POINT south-desk", "LOCATION south");
    }

    @Test
    void whatACallerShouldKnowOfANumberIsKept() {
        addOffice("with-nurse");
        var nurse = new ContactPointDraft(
                new Slug("with-nurse-line"),
                ContactPointKind.NURSE_LINE,
                "Nurse line",
                new PhoneNumber("+12148232052"),
                "7",
                "press 2, then 5",
                new Language("es"),
                DependentHours.SAME_AS_OFFICE,
                1,
                new Slug("with-nurse"));
        var mornings = new DependentHours(new OpeningHours(
                List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));

        asAnna(ContactPointsApi.class).addContactPoint(nurse);
        assertThat(asEveryone(ContactPointsApi.class)
                        .getContactPoint(nurse.key())
                        .value()
                        .toDraft())
                .isEqualTo(nurse);

        var own = new ContactPointDraft(
                nurse.key(),
                nurse.kind(),
                nurse.label(),
                nurse.number(),
                nurse.extension(),
                null,
                null,
                mornings,
                1,
                nurse.location());
        asAnna(ContactPointsApi.class).reviseContactPoint(nurse.key(), new Version(0), own);
        assertThat(asEveryone(LocationsApi.class)
                        .getLocation(new Slug("with-nurse"))
                        .value()
                        .contactPoints())
                .extracting(ContactPointDetails::toDraft)
                .containsExactly(own);
    }

    @Test
    void thePracticeIsReadWithTheNumbersThatBelongToNoOffice() {
        addOffice("of-its-own");
        addNumber("answering-service", "+12148232057", null);
        addNumber("of-an-office", "+12148232058", "of-its-own");

        assertThat(asEveryone(PracticeApi.class).getPractice().value().contactPoints())
                .extracting(number -> number.key().value())
                .contains("answering-service")
                .doesNotContain("of-an-office");
    }

    @Test
    void theSecondEditorIsToldAndSeesWhatStands() {
        var number = addNumber("edited-twice", "+12148232052", null);
        var api = asAnna(ContactPointsApi.class);
        var first = withNumber(number, "+12148232053");
        api.reviseContactPoint(number.key(), new Version(0), first);

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(
                        () -> api.reviseContactPoint(number.key(), new Version(0), withNumber(number, "+12148232054")))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
                    assertThat(refused.getResponseBodyAsString())
                            .contains("\"current\":{\"key\":\"edited-twice\"")
                            .contains("+12148232053")
                            .contains("\"version\":1");
                });
        assertThat(api.getContactPoint(number.key()).value().number()).isEqualTo(first.number());
    }

    @Test
    void anEditThatDoesNotSayWhatItReadIsRefused() {
        var number = addNumber("no-if-match", "+12148232052", null);

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> asAnna(ContactPointsApi.class).reviseContactPoint(number.key(), null, number))
                .extracting(HttpClientErrorException::getStatusCode)
                .isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
    }

    @Test
    void theNumberOfThePracticeCannotBeRemoved() {
        var number = addNumber("main-of-practice", "+12148232052", null);
        var practice = asEveryone(PracticeApi.class).getPractice().value();
        asAnna(PracticeApi.class)
                .revisePractice(
                        new Version(practice.version()),
                        new PracticeDraft("Example Practice", "Example", "Spines.", null, number.key()));

        var api = asAnna(ContactPointsApi.class);
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> api.removeContactPoint(number.key(), new Version(0)))
                .satisfies(
                        refused -> assertThat(refused.getResponseBodyAsString()).contains("\"uses\""));
        assertThat(api.listUses(number.key()))
                .containsExactly(new RecordUse(ChangeKind.PRACTICE, "practice", "Example Practice"));
    }

    @Test
    void aNumberThatNothingShowsCanBeRemoved() {
        var number = addNumber("removable", "+12148232052", null);
        var api = asAnna(ContactPointsApi.class);

        api.removeContactPoint(number.key(), new Version(0));

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> api.getContactPoint(number.key()));
    }

    @Test
    void anOfficeThatNothingNeedsCanBeRemovedAndTheFeedSaysThatTheListChanged() {
        addOffice("closing");
        long before = head();
        var api = asAnna(LocationsApi.class);

        api.removeLocation(new Slug("closing"), new Version(0));

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> api.getLocation(new Slug("closing")));
        assertThat(asService(ChangesApi.class)
                        .listChanges(before, null, 100, 0, null)
                        .changes())
                .extracting(change -> change.kind() + " " + change.key())
                .containsExactly("LOCATION closing", "PRACTICE practice");
    }

    @Test
    void anOfficeWithANumberCannotBeRemoved() {
        addOffice("staffed");
        addNumber("staffed-desk", "+12148232052", "staffed");
        var api = asAnna(LocationsApi.class);

        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> api.removeLocation(new Slug("staffed"), new Version(0)))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains(
                                "\"uses\":[{\"kind\":\"contact-point\",\"key\":\"staffed-desk\",\"title\":\"Desk\"}]"));
        assertThat(api.getLocation(new Slug("staffed")).value().contactPoints()).hasSize(1);
    }

    @Test
    void anOfficeThatSomeoneElseHasJustChangedIsNotRemoved() {
        addOffice("revised");
        var api = asAnna(LocationsApi.class);
        var draft = api.getLocation(new Slug("revised")).value().toDraft();
        api.reviseLocation(
                draft.slug(),
                new Version(0),
                new LocationDraft(draft.slug(), "Revised", 9, null, null, null, draft.timeZone(), null));

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> api.removeLocation(draft.slug(), new Version(0)))
                .extracting(HttpClientErrorException::getStatusCode)
                .isEqualTo(HttpStatus.PRECONDITION_FAILED);
    }

    @Test
    void aNumberThatAPageBeginsToShowWhileItIsRemovedStays() throws Exception {
        var number = addNumber("overtaken-desk", "+12148232052", null);
        var api = asAnna(ContactPointsApi.class);
        try (var owner = connectAsOwner();
                var sql = owner.createStatement();
                var remover = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            sql.execute("""
                    insert into record_reference (referrer_kind, referrer_key, title, contact_point)
                    values ('condition-page', 'late-page', 'Late page', 'overtaken-desk')
                    """);
            var removal = remover.submit(() -> api.removeContactPoint(number.key(), new Version(0)));
            awaitSomeoneWaitingForALock();

            owner.commit();

            assertThatExceptionOfType(ExecutionException.class)
                    .isThrownBy(removal::get)
                    .withCauseInstanceOf(HttpClientErrorException.Conflict.class);
        }
        assertThat(api.getContactPoint(number.key()).value().key()).isEqualTo(number.key());
    }

    @Test
    void aNumberForAnOfficeThatIsNotThereIsAFieldError() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> addNumber("nowhere", "+12148232052", "no-such-office"))
                .satisfies(refused -> assertThat(refused.getResponseBodyAsString())
                        .contains("{\"field\":\"location\",\"message\":\"There is no office no-such-office\"}"));
    }

    @Test
    void aMenuOfDigitsIsNoPhoneNumberAndTheErrorNamesTheField() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> post("""
                        {"key":"menu","kind":"MAIN","label":"Main","number":"855-864-0516press2thenpress5","rank":0}
                        """))
                .satisfies(refused -> {
                    assertThat(refused.getResponseBodyAsString())
                            .contains("\"field\":\"number\"")
                            .contains("Enter one phone number and nothing else")
                            .doesNotContain("practiceportal");
                });
    }

    private void post(String json) {
        http().build()
                .post()
                .uri("/contact-points")
                .header(HttpHeaders.AUTHORIZATION, SERVICE.authorization())
                .contentType(MediaType.APPLICATION_JSON)
                .body(json)
                .retrieve()
                .toBodilessEntity();
    }

    private void addOffice(String slug) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug), slug, 9, null, null, null, ZoneId.of("America/Chicago"), null));
    }

    private ContactPointDraft addNumber(String key, String number, @Nullable String office) {
        var draft = new ContactPointDraft(
                new Slug(key),
                ContactPointKind.MAIN,
                "Desk",
                new PhoneNumber(number),
                null,
                0,
                office == null ? null : new Slug(office));
        asAnna(ContactPointsApi.class).addContactPoint(draft);
        return draft;
    }

    private static ContactPointDraft withNumber(ContactPointDraft draft, String number) {
        return new ContactPointDraft(
                draft.key(),
                draft.kind(),
                draft.label(),
                new PhoneNumber(number),
                draft.extension(),
                draft.rank(),
                draft.location());
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }
}
