package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.URI;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.PublicAddress;

class PracticeDataTests {

    private static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://lakeshore.example"));

    private static final LocationDetails OFFICE = WireSamples.read(LocationDetails.class);

    private static final DependentHours TUESDAYS = new DependentHours(new OpeningHours(
            List.of(new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(16, 0)))));

    @Test
    void searchEnginesAreToldANumberWithItsExtension() {
        assertThat(PracticeData.organization(practice("12"), ADDRESS))
                .containsEntry("telephone", "+12148232052;ext=12");
    }

    @Test
    void aNumberWithoutExtensionStandsAlone() {
        assertThat(PracticeData.organization(practice(null), ADDRESS)).containsEntry("telephone", "+12148232052");
    }

    /** The sample office is open on weekdays, in some weeks by appointment on Saturdays, and has two special days. */
    @Test
    void searchEnginesAreToldTheHoursThatTheirWordsCanSay() {
        var clinic = PracticeData.clinic(OFFICE, ADDRESS, fromNovember20(60));

        assertThat(clinic.get("openingHoursSpecification"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(hours -> hours.get("dayOfWeek") + " " + hours.get("opens") + " " + hours.get("closes"))
                .containsExactly(
                        "https://schema.org/Monday 08:00 12:00",
                        "https://schema.org/Monday 13:00 17:30",
                        "https://schema.org/Friday 08:00 12:00");
        assertThat(clinic.get("specialOpeningHoursSpecification"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(day -> day.get("validFrom") + " " + day.get("opens") + " " + day.get("closes"))
                .containsExactly("2026-11-26 00:00 00:00", "2026-12-24 08:00 12:00");
    }

    @Test
    void daysThatThePageDoesNotTellOfAreNotToldEither() {
        assertThat(special(OFFICE, fromNovember20(6))).containsExactly("2026-11-26 00:00 00:00");
        assertThat(special(OFFICE, fromNovember20(5))).isEmpty();
        assertThat(special(OFFICE, new PracticeData.Window(Instant.parse("2026-11-27T18:00:00Z"), 60)))
                .containsExactly("2026-12-24 08:00 12:00");
    }

    @Test
    void aClosureIsToldDayByDayWithWhatIsLeftOfTheHours() {
        var closed = new LocationDetails(
                OFFICE.slug(),
                OFFICE.name(),
                OFFICE.rank(),
                null,
                null,
                null,
                OFFICE.timeZone(),
                OFFICE.hours(),
                List.of(),
                new OperatingStatus(
                        OperatingStatus.Code.CLOSED,
                        "Ice on the roads",
                        LocalDateTime.parse("2026-11-20T10:00"),
                        LocalDateTime.parse("2026-11-23T14:00")),
                List.of(),
                null,
                List.of(),
                1);

        assertThat(special(closed, fromNovember20(60)))
                .containsExactly(
                        "2026-11-20 08:00 10:00",
                        "2026-11-21 00:00 00:00",
                        "2026-11-22 00:00 00:00",
                        "2026-11-23 14:00 17:30");
        assertThat(special(closed, new PracticeData.Window(Instant.parse("2026-11-24T18:00:00Z"), 60)))
                .isEmpty();
    }

    private static PracticeData.Window fromNovember20(int days) {
        return new PracticeData.Window(Instant.parse("2026-11-20T18:00:00Z"), days);
    }

    private static List<String> special(LocationDetails office, PracticeData.Window window) {
        var special = (List<?>) PracticeData.clinic(office, ADDRESS, window)
                .getOrDefault("specialOpeningHoursSpecification", List.of());
        return special.stream()
                .map(Map.class::cast)
                .map(day -> day.get("validFrom") + " " + day.get("opens") + " " + day.get("closes"))
                .toList();
    }

    @Test
    void aNumberIsToldWithItsLanguageAndItsHoursAndAFaxIsNoneToCall() {
        var office = office(
                number("nurse", ContactPointKind.NURSE_LINE, new Language("es"), TUESDAYS),
                number("fax", ContactPointKind.FAX, null, null),
                number("desk", ContactPointKind.MAIN, null, DependentHours.SAME_AS_OFFICE),
                number("other", ContactPointKind.OTHER, null, null));

        assertThat(PracticeData.clinic(office, ADDRESS, fromNovember20(60)).get("contactPoint"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(number -> number.get("contactType"), number -> number.get("availableLanguage"), this::times)
                .containsExactly(
                        tuple("nurse", "es", List.of("https://schema.org/Tuesday 08:00")),
                        tuple(
                                "desk",
                                null,
                                List.of(
                                        "https://schema.org/Monday 08:00",
                                        "https://schema.org/Monday 13:00",
                                        "https://schema.org/Friday 08:00",
                                        "2026-11-26 00:00",
                                        "2026-12-24 08:00")),
                        tuple("other", null, List.of()));
    }

    /** The times of a number, each with its weekday or its date. */
    private List<String> times(Map<?, ?> number) {
        return number.get("hoursAvailable") instanceof List<?> hours
                ? hours.stream()
                        .map(Map.class::cast)
                        .map(time -> (time.containsKey("dayOfWeek") ? time.get("dayOfWeek") : time.get("validFrom"))
                                + " " + time.get("opens"))
                        .toList()
                : List.of();
    }

    private static LocationDetails office(ContactPointDetails... numbers) {
        var office = WireSamples.read(LocationDetails.class);
        return new LocationDetails(
                office.slug(),
                office.name(),
                office.rank(),
                office.address(),
                office.directions(),
                office.geoPosition(),
                office.timeZone(),
                office.hours(),
                office.specialDays(),
                null,
                List.of(numbers),
                null,
                List.of(),
                office.version());
    }

    private static ContactPointDetails number(
            String label, ContactPointKind kind, @Nullable Language language, @Nullable DependentHours hours) {
        return new ContactPointDetails(
                new Slug(label),
                kind,
                label,
                new PhoneNumber("+12148232052"),
                null,
                null,
                language,
                hours,
                0,
                new Slug("lakeside-main"),
                null,
                1);
    }

    private static PracticeDetails practice(@Nullable String extension) {
        var main = new ContactPointDetails(
                new Slug("main"),
                ContactPointKind.MAIN,
                "Main number",
                new PhoneNumber("+12148232052"),
                extension,
                null,
                null,
                null,
                0,
                null,
                null,
                1);
        return new PracticeDetails("Lakeshore Spine", "Lakeshore", "Spine surgery.", null, main, List.of(main), 1);
    }
}
