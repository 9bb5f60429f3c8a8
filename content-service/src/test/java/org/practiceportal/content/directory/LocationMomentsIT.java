package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.web.client.HttpClientErrorException;

/** An office as of a moment is what its readers got then, and what they will get if nobody changes a plan. */
@Import({PlannedChangesIT.SetClock.class, PlannedChangesIT.OwnDatabase.class})
class LocationMomentsIT extends RunningService {

    private static final ZoneId DALLAS = ZoneId.of("America/Chicago");
    private static final LocalDateTime FIRST_OF_DECEMBER = LocalDateTime.of(2026, 12, 1, 0, 0);
    private static final Instant DUE = Instant.parse("2026-12-01T06:00:00Z");
    private static final Instant OPENED = Instant.parse("2026-02-01T15:00:00Z");
    private static final Instant REVISED = Instant.parse("2026-02-05T15:00:00Z");
    private static final String OLD = "+12145550100";
    private static final String NEW = "+12145550199";

    @Autowired
    private PlannedChangesIT.SetClock clock;

    @BeforeEach
    void onTheDayItOpened() {
        clock.set(OPENED);
    }

    @AfterEach
    void nothingIsLeftToBeDue() {
        var changes = asService(PlannedChangesApi.class);
        changes.listPlannedChanges(null, null)
                .forEach(change -> changes.cancelChange(change.id(), new Version(change.version())));
    }

    @Test
    void aMomentAheadTellsWhatIsPlannedUntilThenAndNothingChanges() {
        addOffice("ahead");
        addNumber("ahead-number", "ahead");
        plan(ChangeKind.CONTACT_POINT, "ahead-number", Map.of("number", NEW));
        plan(ChangeKind.LOCATION, "ahead", Map.of("name", "Ahead of its time"));

        assertThat(numbers(at("ahead", DUE.minusMillis(1)))).containsExactly(OLD);
        assertThat(numbers(at("ahead", DUE))).containsExactly(NEW);
        assertThat(at("ahead", DUE.minusMillis(1)).location().name()).isEqualTo("Office ahead");
        assertThat(at("ahead", DUE).location().name()).isEqualTo("Ahead of its time");
        assertThat(asEveryone(LocationsApi.class)
                        .getLocation(new Slug("ahead"))
                        .value()
                        .contactPoints())
                .extracting(number -> number.number().value())
                .containsExactly(OLD);
    }

    @Test
    void aNumberThatIsToMoveStandsAtItsNewOfficeThen() {
        addOffice("leaving");
        addOffice("reached");
        addNumber("mover", "leaving");
        plan(ChangeKind.CONTACT_POINT, "mover", Map.of("location", "reached"));

        assertThat(numbers(at("leaving", DUE))).isEmpty();
        assertThat(numbers(at("reached", DUE))).containsExactly(OLD);
    }

    @Test
    void whatIsPlannedForThePracticesNumbersIsToldToo() {
        addOffice("without-numbers");
        addNumber("of-practice", null);
        plan(ChangeKind.CONTACT_POINT, "of-practice", Map.of("number", NEW));

        assertThat(at("without-numbers", DUE).practice().contactPoints())
                .filteredOn(number -> number.key().value().equals("of-practice"))
                .extracting(number -> number.number().value())
                .containsExactly(NEW);
    }

    @Test
    void aChangeThatCannotBeMadeThenIsLeftOut() {
        addOffice("stays");
        addOffice("closes");
        addNumber("stayer", "stays");
        plan(ChangeKind.CONTACT_POINT, "stayer", Map.of("location", "closes", "number", NEW));
        asService(LocationsApi.class).removeLocation(new Slug("closes"), new Version(0));

        assertThat(numbers(at("stays", DUE))).containsExactly(OLD);
    }

    @Test
    void aMomentThatIsPastTellsWhatPatientsReadThen() {
        var opened = addOffice("past");
        addNumber("past-number", "past");
        clock.set(REVISED);
        asService(LocationsApi.class).reviseLocation(opened.slug(), new Version(0), office("past", "Renamed office"));
        asService(ContactPointsApi.class)
                .reviseContactPoint(new Slug("past-number"), new Version(0), number("past-number", "past", NEW));
        clock.set(REVISED.plusSeconds(60));

        assertThat(at("past", REVISED.minusMillis(1)).location().name()).isEqualTo("Office past");
        assertThat(numbers(at("past", REVISED.minusMillis(1)))).containsExactly(OLD);
        assertThat(at("past", REVISED).location().name()).isEqualTo("Renamed office");
        assertThat(numbers(at("past", REVISED))).containsExactly(NEW);
    }

    @Test
    void aPlanThatHasTakenEffectIsHistoryFromItsMomentOn() {
        addOffice("made");
        addNumber("made-number", "made");
        plan(ChangeKind.CONTACT_POINT, "made-number", Map.of("number", NEW));
        clock.set(DUE);
        asEveryone(PracticeApi.class).getPractice();
        clock.set(DUE.plusSeconds(60));

        assertThat(numbers(at("made", DUE.minusMillis(1)))).containsExactly(OLD);
        assertThat(numbers(at("made", DUE))).containsExactly(NEW);
    }

    @Test
    void anOfficeIsToldOfOnlyWhileItWasThere() {
        addOffice("brief");
        clock.set(REVISED);
        asService(LocationsApi.class).removeLocation(new Slug("brief"), new Version(0));
        clock.set(REVISED.plusSeconds(60));

        assertThat(at("brief", OPENED).location().name()).isEqualTo("Office brief");
        for (var moment : new Instant[] {OPENED.minusMillis(1), REVISED, DUE}) {
            assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> at("brief", moment));
        }
    }

    @Test
    void onlyStaffLookAtMoments() {
        addOffice("not-for-all");

        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(LocationsApi.class).getLocationAt(new Slug("not-for-all"), DUE));
    }

    private LocationAtMoment at(String slug, Instant moment) {
        return asAnna(LocationsApi.class).getLocationAt(new Slug(slug), moment);
    }

    private static Iterable<String> numbers(LocationAtMoment then) {
        return then.location().contactPoints().stream()
                .map(number -> number.number().value())
                .toList();
    }

    private LocationDraft addOffice(String slug) {
        var office = office(slug, "Office " + slug);
        asService(LocationsApi.class).addLocation(office);
        return office;
    }

    private static LocationDraft office(String slug, String name) {
        return new LocationDraft(new Slug(slug), name, 1, null, null, null, DALLAS, null);
    }

    private void addNumber(String key, @Nullable String office) {
        asService(ContactPointsApi.class).addContactPoint(number(key, office, OLD));
    }

    private static ContactPointDraft number(String key, @Nullable String office, String number) {
        return new ContactPointDraft(
                new Slug(key),
                ContactPointKind.MAIN,
                "Number " + key,
                new PhoneNumber(number),
                null,
                1,
                office == null ? null : new Slug(office));
    }

    private void plan(ChangeKind kind, String key, Map<String, @Nullable Object> fields) {
        asService(PlannedChangesApi.class)
                .planChange(new PlannedChangeDraft(kind, new Slug(key), FIRST_OF_DECEMBER, DALLAS, fields));
    }
}
