package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.HistoryApi;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.content.RunningService;
import org.practiceportal.embedded.Database;
import org.practiceportal.embedded.PostgresServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Changes dated ahead take effect at their moment in the office's zone, once, and nobody reads the old value after it.
 * The server's zone is UTC, the office is in Dallas, and the clock is set by the tests.
 */
@Import({PlannedChangesIT.SetClock.class, PlannedChangesIT.OwnDatabase.class})
class PlannedChangesIT extends RunningService {

    private static final Database DATABASE = PostgresServer.shared().newDatabase("planned");
    private static final ZoneId DALLAS = ZoneId.of("America/Chicago");
    private static final LocalDateTime FIRST_OF_DECEMBER = LocalDateTime.of(2026, 12, 1, 0, 0);
    private static final Instant BEFORE = Instant.parse("2026-01-15T15:00:00Z");
    private static final String OLD = "+12145550100";
    private static final String NEW = "+12145550199";

    private final TimeZone zoneOfMachine = TimeZone.getDefault();

    @Autowired
    private SetClock clock;

    @Autowired
    private PlannedChanges planned;

    @BeforeEach
    void aServerInUtcWellBefore() {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        clock.set(BEFORE);
    }

    @AfterEach
    void nothingIsLeftToBeDue() {
        clock.set(BEFORE);
        changes()
                .listPlannedChanges(null, null)
                .forEach(change -> changes().cancelChange(change.id(), new Version(change.version())));
        TimeZone.setDefault(zoneOfMachine);
    }

    @Test
    void aNewNumberFromTheFirstOfDecemberStandsFromMidnightOfTheOfficeOnAndNotAMomentBefore() {
        addNumber("december", addOffice("december-office"));
        plan("december", FIRST_OF_DECEMBER, Map.of("number", NEW));

        clock.set(Instant.parse("2026-12-01T05:59:59.999Z"));
        assertThat(number("december").number().value()).isEqualTo(OLD);

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));
        assertThat(number("december").number().value()).isEqualTo(NEW);
        assertThat(office("december-office").contactPoints())
                .extracting(number -> number.number().value())
                .containsExactly(NEW);
    }

    @Test
    void everyReadSaysUntilWhenItIsRightAndCopiesMadeBeforeThePlanEnd() {
        addNumber("until", null);
        long before = head();

        plan("until", FIRST_OF_DECEMBER, Map.of("number", NEW));

        assertThat(asEveryone(ContactPointsApi.class)
                        .getContactPoint(new Slug("until"))
                        .validUntil())
                .isEqualTo("2026-12-01T06:00:00Z");
        assertThat(asService(ChangesApi.class)
                        .listChanges(before, null, 100, 0, null)
                        .changes())
                .extracting(change -> change.kind() + " " + change.key())
                .contains("CONTACT_POINT until");
    }

    @Test
    void whatIsEditedMeanwhileStays() {
        addNumber("edited", null);
        plan("edited", FIRST_OF_DECEMBER, Map.of("number", NEW));
        var read = number("edited");
        var draft = read.toDraft();
        asService(ContactPointsApi.class)
                .reviseContactPoint(
                        read.key(),
                        new Version(read.version()),
                        new ContactPointDraft(
                                draft.key(), draft.kind(), "Front desk", draft.number(), "7", 4, draft.location()));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(number("edited")).satisfies(number -> {
            assertThat(number.number().value()).isEqualTo(NEW);
            assertThat(number.label()).isEqualTo("Front desk");
            assertThat(number.extension()).isEqualTo("7");
        });
    }

    @Test
    void aFieldCanBecomeEmpty() {
        addNumber("emptied", null);
        var fields = new HashMap<String, @Nullable Object>();
        fields.put("extension", null);
        plan("emptied", FIRST_OF_DECEMBER, fields);

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(number("emptied").extension()).isNull();
    }

    @Test
    void anOfficeChangesAheadToo() {
        addOffice("moving");
        changes()
                .planChange(new PlannedChangeDraft(
                        ChangeKind.LOCATION,
                        new Slug("moving"),
                        FIRST_OF_DECEMBER,
                        DALLAS,
                        Map.of("name", "Uptown office")));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(office("moving").name()).isEqualTo("Uptown office");
    }

    /** Two plans for the same list, and a colleague who edits it meanwhile: nobody's days are lost. */
    @Test
    void aListKeepsWhatOthersPutIntoItAfterTheChangeWasPlanned() {
        addOffice("listed");
        var christmasEve = LocalDate.of(2026, 12, 24);
        planSpecialDays("listed", special(LocalDate.of(2026, 12, 31), "New Year's Eve"));
        planSpecialDays("listed", special(LocalDate.of(2027, 1, 2), "Stocktaking"));
        clock.set(BEFORE.plusSeconds(60));
        var read = office("listed");
        var draft = read.toDraft();
        asService(LocationsApi.class)
                .reviseLocation(
                        read.slug(),
                        new Version(read.version()),
                        new LocationDraft(
                                draft.slug(),
                                draft.name(),
                                draft.rank(),
                                draft.address(),
                                draft.directions(),
                                draft.geoPosition(),
                                draft.timeZone(),
                                draft.hours(),
                                List.of(special(christmasEve, "Christmas Eve")),
                                draft.status(),
                                draft.services()));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(office("listed").specialDays())
                .extracting(SpecialDay::reason)
                .containsExactlyInAnyOrder("Christmas Eve", "New Year's Eve", "Stocktaking");
    }

    private void planSpecialDays(String office, SpecialDay... days) {
        changes()
                .planChange(new PlannedChangeDraft(
                        ChangeKind.LOCATION,
                        new Slug(office),
                        FIRST_OF_DECEMBER,
                        DALLAS,
                        Map.of("specialDays", List.of(days))));
    }

    private static SpecialDay special(LocalDate day, String reason) {
        return new SpecialDay(day, day, List.of(), reason);
    }

    @Test
    void inTheNightInWhichClocksGoForwardATimeThatDoesNotComeIsRefusedAndTheNextIsRight() {
        addNumber("forward", null);
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> plan("forward", LocalDateTime.of(2026, 3, 8, 2, 30), Map.of("number", NEW)))
                .withMessageContaining("skip this time");

        plan("forward", LocalDateTime.of(2026, 3, 8, 3, 0), Map.of("number", NEW));

        clock.set(Instant.parse("2026-03-08T07:59:59Z"));
        assertThat(number("forward").number().value()).isEqualTo(OLD);
        clock.set(Instant.parse("2026-03-08T08:00:00Z"));
        assertThat(number("forward").number().value()).isEqualTo(NEW);
    }

    @Test
    void inTheNightInWhichClocksGoBackTheFirstOfTheTwoTimesCounts() {
        addNumber("back", null);
        plan("back", LocalDateTime.of(2026, 11, 1, 1, 30), Map.of("number", NEW));

        clock.set(Instant.parse("2026-11-01T06:29:59Z"));
        assertThat(number("back").number().value()).isEqualTo(OLD);
        clock.set(Instant.parse("2026-11-01T06:30:00Z"));
        assertThat(number("back").number().value()).isEqualTo(NEW);
    }

    @Test
    void itTakesEffectByItselfWhereNobodyReads() throws Exception {
        addNumber("alone", null);
        clock.run();
        var soon = LocalDateTime.ofInstant(clock.instant(), DALLAS).plusSeconds(1);

        plan("alone", soon, Map.of("number", NEW));

        try (var connection = asOwner()) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(storedNumber(connection, "alone")).isEqualTo(NEW));
        }
    }

    @Test
    void severalNodesAtOnceMakeItOnce() throws Exception {
        addNumber("once", null);
        plan("once", FIRST_OF_DECEMBER, Map.of("number", NEW));
        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        try (var nodes = Executors.newFixedThreadPool(8)) {
            List<Future<?>> all = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(node -> nodes.submit(planned::applyDue))
                    .toList();
            for (var node : all) {
                node.get(30, TimeUnit.SECONDS);
            }
        }

        assertThat(history("once")).hasSize(2);
        assertThat(number("once").version()).isEqualTo(1);
    }

    @Test
    void aNodeThatDiesHalfwayLeavesItPlannedAndTheNextMakesItOnce() throws Exception {
        addNumber("crash", null);
        var change = plan("crash", FIRST_OF_DECEMBER, Map.of("number", NEW));
        try (var connection = asOwner();
                var node = Executors.newSingleThreadExecutor()) {
            connection.setAutoCommit(false);
            execute(connection, "select from change_head for update");
            clock.set(Instant.parse("2026-12-01T06:00:00Z"));
            var halfway = node.submit(planned::applyDue);
            // The record and the plan are written, and only the log is not: the last moment before the commit.
            endTheConnectionThatWaits();
            connection.rollback();
            assertThatExceptionOfType(Exception.class).isThrownBy(() -> halfway.get(30, TimeUnit.SECONDS));
        }

        assertThat(number("crash").number().value()).isEqualTo(NEW);
        assertThat(history("crash")).hasSize(2);
        assertThat(changes().getPlannedChange(change.id()).state()).isEqualTo(PlannedChange.State.APPLIED);
    }

    @Test
    void whatCannotBeMadeAnyMoreStaysAsFailedWithItsReasonAndTheRecordAsItWas() {
        addOffice("closing");
        addNumber("homeless", null);
        var change = plan("homeless", FIRST_OF_DECEMBER, Map.of("location", "closing", "number", NEW));
        asService(LocationsApi.class)
                .removeLocation(
                        new Slug("closing"), new Version(office("closing").version()));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(number("homeless").number().value()).isEqualTo(OLD);
        assertThat(changes().listPlannedChanges("contact-point", "homeless"))
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.id()).isEqualTo(change.id());
                    assertThat(failed.state()).isEqualTo(PlannedChange.State.FAILED);
                    assertThat(failed.failure()).isEqualTo("There is no office closing");
                });
        assertThat(asEveryone(ContactPointsApi.class)
                        .getContactPoint(new Slug("homeless"))
                        .validUntil())
                .isNull();
    }

    @Test
    void aRecordThatIsGoneFailsAndKeepsNobodyFromReading() {
        addNumber("gone", null);
        var change = plan("gone", FIRST_OF_DECEMBER, Map.of("number", NEW));
        asService(ContactPointsApi.class).removeContactPoint(new Slug("gone"), new Version(0));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));

        assertThat(asEveryone(ContactPointsApi.class).listContactPoints().value())
                .noneMatch(number -> number.key().value().equals("gone"));
        assertThat(changes().getPlannedChange(change.id()).failure()).isEqualTo("There is no number with the key gone");
    }

    @Test
    void whatWouldBreakARuleIsRefusedWhenItIsPlanned() {
        addNumber("rules", null);

        assertThat(List.<Map<String, @Nullable Object>>of(
                        Map.of("number", "1"),
                        Map.of("label", ""),
                        Map.of("key", "another"),
                        Map.of("no-such-field", "x"),
                        Map.of("location", "nowhere"),
                        Map.of()))
                .allSatisfy(fields -> assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                        .isThrownBy(() -> plan("rules", FIRST_OF_DECEMBER, fields)));
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> plan("rules", LocalDateTime.of(2025, 12, 1, 0, 0), Map.of("number", NEW)))
                .withMessageContaining("still ahead");
        assertThat(changes().listPlannedChanges("contact-point", "rules")).isEmpty();
    }

    @Test
    void whoPlansAnewMustHaveReadTheLatestPlanAndWhatIsCancelledNeverHappens() {
        addNumber("replanned", null);
        var first = plan("replanned", FIRST_OF_DECEMBER, Map.of("number", NEW));
        var later = new PlannedChangeDraft(
                ChangeKind.CONTACT_POINT,
                new Slug("replanned"),
                FIRST_OF_DECEMBER.plusDays(1),
                DALLAS,
                Map.of("number", NEW));
        var second = changes().replanChange(first.id(), new Version(first.version()), later);

        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> changes().cancelChange(first.id(), new Version(first.version())))
                .satisfies(late -> assertThat(late.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED));
        assertThatExceptionOfType(HttpClientErrorException.class)
                .isThrownBy(() -> changes().cancelChange(first.id(), null))
                .satisfies(blind -> assertThat(blind.getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED));
        changes().cancelChange(first.id(), new Version(second.version()));

        clock.set(Instant.parse("2026-12-03T06:00:00Z"));
        assertThat(number("replanned").number().value()).isEqualTo(OLD);
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> changes().replanChange(first.id(), new Version(2), later));
    }

    @Test
    void theHistorySaysWhoPlannedItWhenAndWhenItTookEffect() {
        addNumber("told", null);
        var plan = asAnna(PlannedChangesApi.class)
                .planChange(new PlannedChangeDraft(
                        ChangeKind.CONTACT_POINT, new Slug("told"), FIRST_OF_DECEMBER, DALLAS, Map.of("number", NEW)));

        clock.set(Instant.parse("2026-12-01T06:00:00Z"));
        number("told");

        assertThat(history("told").getFirst()).satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("Anna Example");
            assertThat(entry.plannedAt()).isEqualTo(plan.plannedAt());
            assertThat(entry.at()).isEqualTo("2026-12-01T06:00:00Z");
        });
        assertThat(history("told").getLast().plannedAt()).isNull();
    }

    @Test
    void onlyStaffReadWhatIsPlanned() {
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(PlannedChangesApi.class).listPlannedChanges(null, null));
    }

    private PlannedChangesApi changes() {
        return asService(PlannedChangesApi.class);
    }

    private PlannedChange plan(String key, LocalDateTime from, Map<String, @Nullable Object> fields) {
        return changes()
                .planChange(new PlannedChangeDraft(ChangeKind.CONTACT_POINT, new Slug(key), from, DALLAS, fields));
    }

    private String addOffice(String slug) {
        asService(LocationsApi.class)
                .addLocation(new LocationDraft(new Slug(slug), "Office " + slug, 1, null, null, null, DALLAS, null));
        return slug;
    }

    private void addNumber(String key, @Nullable String office) {
        asService(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        ContactPointKind.MAIN,
                        "Number " + key,
                        new PhoneNumber(OLD),
                        "5",
                        1,
                        office == null ? null : new Slug(office)));
    }

    private ContactPointDetails number(String key) {
        return asEveryone(ContactPointsApi.class).getContactPoint(new Slug(key)).value();
    }

    private LocationDetails office(String slug) {
        return asEveryone(LocationsApi.class).getLocation(new Slug(slug)).value();
    }

    private List<HistoryEntry> history(String key) {
        return asService(HistoryApi.class).listHistory("contact-point", key, 0, 50);
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }

    private static Connection asOwner() throws SQLException {
        return DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.ownerName(), DATABASE.ownerPassword());
    }

    private static String storedNumber(Connection connection, String key) throws SQLException {
        try (var statement = connection.prepareStatement("select number from contact_point where key = ?")) {
            statement.setString(1, key);
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** In the service's own name: nobody else may end what it does. */
    private static void endTheConnectionThatWaits() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        DATABASE.jdbcUrl(), DATABASE.applicationName(), DATABASE.applicationPassword());
                var statement = connection.prepareStatement("""
                select pg_terminate_backend(pid) from pg_locks join pg_stat_activity using (pid)
                where not granted and datname = current_database()
                """)) {
            Awaitility.await().until(() -> {
                try (var row = statement.executeQuery()) {
                    return row.next();
                }
            });
        }
    }

    /** In place of the database that other tests share: their services would take what is planned here for long due. */
    static final class OwnDatabase implements DynamicPropertyRegistrar {
        @Override
        public void accept(DynamicPropertyRegistry registry) {
            settings(registry, DATABASE);
        }
    }

    /** A clock that stands where a test sets it, or runs on from there. */
    @Primary
    static final class SetClock extends Clock {

        private volatile Clock now = Clock.fixed(BEFORE, ZoneOffset.UTC);

        void set(Instant moment) {
            now = Clock.fixed(moment, ZoneOffset.UTC);
        }

        void run() {
            var stood = instant();
            now = Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), stood));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return now.withZone(zone);
        }

        @Override
        public Instant instant() {
            return now.instant();
        }
    }
}
