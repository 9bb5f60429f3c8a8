package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.DirectoryExchangeApi;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.common.directory.DirectoryImportReport.Outcome;
import org.practiceportal.common.directory.DirectoryImportReport.Row;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.core.io.InputStreamResource;
import org.springframework.web.client.HttpClientErrorException;

class DirectoryExchangeIT extends RunningService {

    private static final OpeningHours MONDAYS =
            new OpeningHours(List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(17, 0))));

    @Test
    void whatIsTakenOutAndPutInAgainChangesNothing() {
        addOffice("round-trip", "Line one,\r\nline \"two\" ");
        addNumber("round-trip-desk", "+12145550123", "round-trip");
        long before = head();

        var offices = takeLocations(text(api().exportLocations()));
        var numbers = takeContactPoints(text(api().exportContactPoints()));

        assertThat(offices.written()).isTrue();
        assertThat(offices.rows()).isNotEmpty().allMatch(row -> row.outcome() == Outcome.SAME);
        assertThat(numbers.rows()).isNotEmpty().allMatch(row -> row.outcome() == Outcome.SAME);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void anExportNamesItsColumnsAndSaysTheNumberExactly() {
        addOffice("exported", "");
        addNumber("exported-desk", "+12145550124", "exported");

        assertThat(text(api().exportLocations()))
                .startsWith("slug,name,rank,addressLine,addressSuite,city,state,postalCode,country,directions,latitude,"
                        + "longitude,timeZone,openingHours,version\r\n")
                .contains("\r\nexported,Office exported,0,1 Elm St,Suite 200,Springfield,TX,75001,US,,32.9,-96.8,"
                        + "America/Chicago,Mo 08:00-17:00,0\r\n");
        assertThat(text(api().exportContactPoints()))
                .startsWith("key,kind,label,number,extension,menuPath,language,openingHours,rank,location,version\r\n")
                .contains("\r\nexported-desk,MAIN,Main number,+12145550124,9,,,,0,exported,0\r\n");
    }

    @Test
    void anExportIsCsvInUtf8AndForStaffAndServicesOnly() {
        var answer = http().defaultHeader("Authorization", SERVICE.authorization())
                .build()
                .get()
                .uri("/directory-exports/locations")
                .retrieve()
                .toEntity(byte[].class);

        assertThat(answer.getHeaders().getFirst("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(DirectoryExchangeApi.class).exportLocations());
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(DirectoryExchangeApi.class).importLocations(false, csv("slug\n")));
    }

    @Test
    void aDryRunTellsRowByRowWhatWouldComeOfItAndDoesNothing() {
        addOffice("dry-same", "");
        addOffice("dry-changed", "");
        long before = head();

        var report = tryLocations("""
                slug,name,rank,addressSuite,timeZone
                dry-same,Office dry-same,0,Suite 200,America/Chicago
                dry-changed,Renamed,0,,America/Chicago
                dry-added,Added,7,,America/Chicago
                Dry Refused,,x,,Mars/Base
                """);

        assertThat(report.written()).isFalse();
        assertThat(report.rows())
                .extracting(Row::number, Row::key, Row::outcome)
                .containsExactly(
                        tuple(2, "dry-same", Outcome.SAME),
                        tuple(3, "dry-changed", Outcome.CHANGED),
                        tuple(4, "dry-added", Outcome.ADDED),
                        tuple(5, "Dry Refused", Outcome.REFUSED));
        assertThat(report.rows().get(1).changes())
                .containsExactly(
                        new DirectoryImportReport.Change("name", "Office dry-changed", "Renamed"),
                        new DirectoryImportReport.Change("addressSuite", "Suite 200", ""));
        assertThat(report.rows().get(3).refusals())
                .extracting(DirectoryImportReport.Refusal::column)
                .containsExactly("slug", "name", "rank", "timeZone");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aRunWritesEveryRowAsOneChangeByTheMemberWhoMakesIt() throws SQLException {
        addOffice("taken-changed", "");
        long before = head();

        var report = takeLocations("""
                slug,name,rank,timeZone
                taken-changed,Renamed,3,America/Chicago
                taken-added,Added,7,America/Denver
                """);

        assertThat(report.written()).isTrue();
        assertThat(report.count(Outcome.ADDED)).isOne();
        var changed = office("taken-changed");
        assertThat(changed.name()).isEqualTo("Renamed");
        assertThat(changed.hours()).isEqualTo(MONDAYS);
        assertThat(changed.address()).isNotNull();
        assertThat(changed.version()).isOne();
        assertThat(office("taken-added").timeZone()).isEqualTo(ZoneId.of("America/Denver"));
        assertThat(changesAfter(before))
                .containsExactly("LOCATION taken-changed", "LOCATION taken-added", "PRACTICE practice");
        assertThat(actorsAfter(before)).containsExactly("anna");
    }

    @Test
    void oneRefusedRowKeepsTheOthersFromBeingWritten() {
        addOffice("all-or-nothing", "");
        long before = head();

        var report = takeLocations("""
                slug,name,rank,timeZone
                all-or-nothing,Renamed,0,America/Chicago
                all-or-nothing-2,,0,America/Chicago
                """);

        assertThat(report.written()).isFalse();
        assertThat(report.count(Outcome.CHANGED)).isOne();
        assertThat(report.count(Outcome.REFUSED)).isOne();
        assertThat(office("all-or-nothing").name()).isEqualTo("Office all-or-nothing");
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void aRowWrittenFromAnOlderVersionIsRefused() {
        var office = addOffice("stale", "");
        var revised = office.toDraft();
        asAnna(LocationsApi.class).reviseLocation(office.slug(), new Version(0), renamed(revised, "Revised meanwhile"));

        var report = takeLocations("slug,name,version\nstale,From the file,0\n");

        assertThat(report.written()).isFalse();
        assertThat(report.rows().getFirst().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("version");
            assertThat(refusal.reason()).contains("Someone else has changed this", "version 1");
        });
        assertThat(office("stale").name()).isEqualTo("Revised meanwhile");
    }

    @Test
    void hoursAreReadAndNeverWritten() {
        addOffice("hours-kept", "");

        assertThat(takeLocations("slug,openingHours\nhours-kept,Mo 08:00-17:00\n")
                        .rows())
                .extracting(Row::outcome)
                .containsExactly(Outcome.SAME);
        var refused = takeLocations("slug,openingHours\nhours-kept,Mo 09:00-17:00\n");
        assertThat(refused.written()).isFalse();
        assertThat(refused.rows().getFirst().refusals())
                .extracting(DirectoryImportReport.Refusal::column)
                .containsExactly("openingHours");
    }

    @ParameterizedTest
    @CsvSource({
        "addressSuite, 'Suite 1', city",
        "country, usa, country",
        "latitude, 91, latitude",
        "latitude, '', latitude",
        "rank, -1, rank"
    })
    void theRulesOfTheEditorHoldForEveryCell(String column, String value, String named) {
        var slug = "ruled-" + column.toLowerCase(Locale.ROOT) + value.length();
        if (column.equals("addressSuite")) {
            takeLocations("slug,name,rank,timeZone\n" + slug + ",Ruled,0,America/Chicago\n");
        } else {
            addOffice(slug, "");
        }

        var report = tryLocations("slug," + column + "\n" + slug + "," + value + "\n");

        assertThat(report.rows().getFirst().refusals())
                .extracting(DirectoryImportReport.Refusal::column)
                .contains(named);
    }

    @Test
    void aNumberIsAddedToItsOfficeAndTheFeedSaysThatTheOfficeChanged() {
        addOffice("with-number", "");
        long before = head();

        var report = takeContactPoints("""
                key,kind,label,number,extension,rank,location
                with-number-desk,MAIN,Main number,+12145550125,9,0,with-number
                """);

        assertThat(report.written()).isTrue();
        assertThat(office("with-number").contactPoints())
                .singleElement()
                .satisfies(number -> assertThat(number.number()).isEqualTo(new PhoneNumber("+12145550125")));
        assertThat(changesAfter(before)).containsExactly("CONTACT_POINT with-number-desk", "LOCATION with-number");
    }

    @Test
    void whatACallerShouldKnowComesInAsWellAndHoursOfItsOwnAreLeftAlone() {
        addOffice("with-hours", "");

        takeContactPoints("""
                key,kind,label,number,menuPath,language,openingHours,rank,location
                with-hours-desk,MAIN,Desk,+12145550131,press 2,es,same as the office,0,with-hours
                with-hours-tty,TTY,Relay,711,,,,1,with-hours
                """);
        var refused = tryContactPoints("""
                key,language,openingHours,kind
                with-hours-desk,Spanish,Mo 08:00-12:00,MAIN
                with-hours-tty,,,MAIN
                """);

        assertThat(office("with-hours").contactPoints().getFirst().toDraft())
                .isEqualTo(new ContactPointDraft(
                        new Slug("with-hours-desk"),
                        ContactPointKind.MAIN,
                        "Desk",
                        new PhoneNumber("+12145550131"),
                        null,
                        "press 2",
                        new Language("es"),
                        DependentHours.SAME_AS_OFFICE,
                        0,
                        new Slug("with-hours")));
        assertThat(refused.rows().getFirst().refusals())
                .extracting(DirectoryImportReport.Refusal::column)
                .containsExactly("language", "openingHours");
        assertThat(refused.rows().getLast().refusals().getFirst().reason()).contains("711");
    }

    @Test
    void aPlusSignThatASpreadsheetTookAwayIsNoChangeAndANewNumberNeedsIt() {
        addNumber("plus", "+12145550126", null);

        var report = tryContactPoints("""
                key,number
                plus,12145550126
                """);
        var refused = tryContactPoints("""
                key,number
                plus,12145550127
                """);

        assertThat(report.rows().getFirst().outcome()).isEqualTo(Outcome.SAME);
        assertThat(refused.rows().getFirst().refusals().getFirst().reason()).contains("begins with +");
    }

    @Test
    void aNumberWithAMenuPathInItIsToldWhichFieldsThereAre() {
        var refused = tryContactPoints("""
                key,kind,label,number,rank
                pressed,MAIN,Desk,855-864-0516press2thenpress5,0
                """);

        assertThat(refused.rows().getFirst().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.column()).isEqualTo("number");
            assertThat(refusal.reason()).contains("one phone number", "extension", "menu path");
        });
    }

    @Test
    void aNumberOfNoOfficeOrKindAndASecondRowForItAreRefused() {
        addNumber("refused-number", "+12145550128", null);

        var report = tryContactPoints("""
                key,kind,location
                refused-number,PHONE,nowhere
                refused-number,MAIN,
                ,MAIN,
                short
                """);

        assertThat(report.rows()).extracting(Row::outcome).containsOnly(Outcome.REFUSED);
        assertThat(report.rows().getFirst().refusals())
                .extracting(DirectoryImportReport.Refusal::reason)
                .anyMatch(reason -> reason.contains("AFTER_HOURS"))
                .anyMatch(reason -> reason.equals("There is no office nowhere"));
        assertThat(report.rows().get(1).refusals().getFirst().reason())
                .isEqualTo("An earlier row is about the same record");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slug,naem\\na,b|naem",
                "name\\nb|slug",
                "slug,name,name\\na,b,c|name",
                "slug;name\\na;b|slug;name",
                "''|file"
            })
    void aFileWithOtherColumnsIsRefusedAsAWhole(String file, String field) {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> takeLocations(file.replace("\\n", "\n")))
                .satisfies(refused ->
                        assertThat(refused.getResponseBodyAsString()).contains("\"field\":\"" + field + "\""));
    }

    @Test
    void aCallThatDoesNotSayIsADryRun() {
        http().defaultHeader("Authorization", SERVICE.authorization())
                .defaultHeader("Content-Type", "text/csv")
                .build()
                .post()
                .uri("/directory-imports/locations")
                .body("slug,name,rank,timeZone\nnever-added,Never,0,America/Chicago\n")
                .retrieve()
                .toBodilessEntity();

        assertThatExceptionOfType(HttpClientErrorException.NotFound.class).isThrownBy(() -> office("never-added"));
    }

    @Test
    void aThousandRowsTakeAsFewStatementsAsTen() {
        takeLocations(many("few", 10));
        takeLocations(many("many", 1_000));
        statements.take();
        takeLocations(many("few", 10).replace("Office", "Renamed"));
        var few = statements.take();

        var report = takeLocations(many("many", 1_000).replace("Office", "Renamed"));

        assertThat(report.count(Outcome.CHANGED)).isEqualTo(1_000);
        // A hundred at a time for the offices and for their history.
        assertThat(statements.take()).hasSizeLessThanOrEqualTo(few.size() + 20);
    }

    private static String many(String prefix, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "%s-%d,Office %d,%d,America/Chicago\n".formatted(prefix, i, i, 1_000 + i))
                .collect(Collectors.joining("", "slug,name,rank,timeZone\n", ""));
    }

    private DirectoryExchangeApi api() {
        return asAnna(DirectoryExchangeApi.class);
    }

    private DirectoryImportReport tryLocations(String file) {
        return api().importLocations(true, csv(file));
    }

    private DirectoryImportReport takeLocations(String file) {
        return api().importLocations(false, csv(file));
    }

    private DirectoryImportReport tryContactPoints(String file) {
        return api().importContactPoints(true, csv(file));
    }

    private DirectoryImportReport takeContactPoints(String file) {
        return api().importContactPoints(false, csv(file));
    }

    private static InputStreamResource csv(String file) {
        return new InputStreamResource(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    private LocationDetails office(String slug) {
        return asEveryone(LocationsApi.class).getLocation(new Slug(slug)).value();
    }

    private LocationDetails addOffice(String slug, String directions) {
        return asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug),
                        "Office " + slug,
                        0,
                        new PostalAddress("1 Elm St", "Suite 200", "Springfield", "TX", "75001", "US"),
                        directions.isEmpty() ? null : directions,
                        new GeoPosition(32.9, -96.8),
                        ZoneId.of("America/Chicago"),
                        MONDAYS));
    }

    private static LocationDraft renamed(LocationDraft draft, String name) {
        return new LocationDraft(
                draft.slug(), name, 0, null, null, null, draft.timeZone(), draft.hours(), List.of(), null, List.of());
    }

    private void addNumber(String key, String number, @Nullable String office) {
        asAnna(ContactPointsApi.class)
                .addContactPoint(new ContactPointDraft(
                        new Slug(key),
                        ContactPointKind.MAIN,
                        "Main number",
                        new PhoneNumber(number),
                        "9",
                        0,
                        office == null ? null : new Slug(office)));
    }

    private long head() {
        return asEveryone(LocationsApi.class).listLocations(0, 1).position();
    }

    private List<String> changesAfter(long position) {
        return asService(ChangesApi.class).listChanges(position, null, 5_000, 0, null).changes().stream()
                .map((Change change) -> change.kind() + " " + change.key())
                .toList();
    }

    private static List<String> actorsAfter(long position) throws SQLException {
        try (var connection = connectAsOwner();
                var query = connection.prepareStatement("select distinct actor from change where position > ?")) {
            query.setLong(1, position);
            try (var row = query.executeQuery()) {
                var actors = new ArrayList<String>();
                while (row.next()) {
                    actors.add(row.getString(1));
                }
                return actors;
            }
        }
    }
}
