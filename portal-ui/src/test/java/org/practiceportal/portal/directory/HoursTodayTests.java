package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.document.SampleRecords;
import org.practiceportal.portal.layout.Texts;

/** The north office is open on weekdays from eight to five, Central time; 23 November 2026 is a Monday. */
class HoursTodayTests {

    private static final Texts TEXTS = Texts.english();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 'Open now, closes at 5:00 PM'",
        "2026-11-23T13:59:59Z, 'Closed now, opens at 8:00 AM'",
        "2026-11-23T14:00:00Z, 'Open now, closes at 5:00 PM'",
        "2026-11-23T23:00:00Z, 'Closed now, opens tomorrow at 8:00 AM'",
        "2026-11-28T15:00:00Z, 'Closed now, opens Monday at 8:00 AM'"
    })
    void tellsWhatAPatientWantsToKnowInTheOfficesOwnTime(Instant moment, String status) {
        assertThat(at(moment).status(TEXTS).replace('\u202f', ' ')).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 2026-11-23T23:00:00Z",
        "2026-11-23T13:00:00Z, 2026-11-23T14:00:00Z",
        "2026-11-23T23:30:00Z, 2026-11-24T06:00:00Z"
    })
    void isRightUntilTheNextOpeningClosingOrMidnight(Instant moment, Instant end) {
        assertThat(at(moment).validUntil()).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-25T23:00:00Z, 'Closed now, opens Friday at 8:00 AM', 'Today: 8:00 AM to 5:00 PM'",
        "2026-11-26T15:00:00Z, 'Closed now – Thanksgiving Day, opens tomorrow at 8:00 AM', ''",
        "2026-12-24T15:00:00Z, 'Open now, closes at 12:00 PM', 'Today (Christmas Eve): 8:00 AM to 12:00 PM'",
        "2026-12-24T19:00:00Z, 'Closed now – Christmas Eve, opens Thursday, December 31, 2026 at 8:00 AM',"
                + " 'Today (Christmas Eve): 8:00 AM to 12:00 PM'",
        "2026-12-28T15:00:00Z, 'Closed now – Burst pipe, opens Thursday at 8:00 AM', ''"
    })
    void saysWhyItIsClosedAndWhenItOpensInWordsThatCannotBeMistaken(Instant moment, String status, String today) {
        var hours = HoursToday.of(special(), moment);

        assertThat(hours.status(TEXTS).replace('\u202f', ' ')).isEqualTo(status);
        assertThat(hours.today(TEXTS).replace('\u202f', ' ')).isEqualTo(today);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T15:00:00Z, WEDNESDAY", "2026-11-26T15:00:00Z,", "2026-12-28T15:00:00Z,"})
    void noDayOfTheWeekIsMarkedWhileOtherHoursHold(Instant moment, @Nullable DayOfWeek marked) {
        assertThat(HoursToday.of(special(), moment).regularDay()).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-28T03:00:00Z, 2026-12-28T06:00:00Z",
        "2026-12-28T08:00:00Z, 2026-12-28T12:00:00Z",
        "2026-12-31T05:59:00Z, 2026-12-31T06:00:00Z"
    })
    void isRightUntilAClosureBeginsOrEnds(Instant moment, Instant end) {
        assertThat(HoursToday.of(special(), moment).validUntil()).isEqualTo(end);
    }

    @Test
    void aNoticeIsToldWhileItHoldsAndSpecialDaysAheadOfTime() {
        var before = HoursToday.of(special(), Instant.parse("2026-11-23T15:00:00Z"));

        assertThat(before.announcement()).isNull();
        assertThat(before.upcoming(7)).extracting(SpecialDay::reason).containsExactly("Thanksgiving Day");
        assertThat(new HoursWording(TEXTS).special(before.upcoming(7).getFirst()))
                .isEqualTo("Thursday, November 26, 2026: Closed (Thanksgiving Day)");
    }

    @Test
    void aWeekIsToldInOneSentenceADayOrStretchOfDays() {
        var hours = new OpeningHours(List.of(
                span(DayOfWeek.MONDAY, "08:00", "17:00"),
                span(DayOfWeek.TUESDAY, "08:00", "17:00"),
                span(DayOfWeek.WEDNESDAY, "08:00", "17:00"),
                span(DayOfWeek.THURSDAY, "22:00", "02:00"),
                new OpeningHours.Span(
                        DayOfWeek.FRIDAY, LocalTime.parse("09:00"), LocalTime.parse("00:00"), Set.of(2, -1), true)));

        assertThat(new HoursWording(TEXTS).week(hours).replace('\u202f', ' '))
                .isEqualTo("Monday to Wednesday: 8:00 AM to 5:00 PM. Thursday: 10:00 PM to 2:00 AM the next morning."
                        + " Friday: 9:00 AM to midnight (2nd and last Friday of the month) by appointment."
                        + " Saturday and Sunday: Closed.");
    }

    /** The north office with holidays, and a pipe that bursts on 28 December at six in the morning. */
    private static LocationDetails special() {
        var north = SampleRecords.NORTH;
        return new LocationDetails(
                north.slug(),
                north.name(),
                north.rank(),
                north.address(),
                north.directions(),
                north.geoPosition(),
                north.timeZone(),
                north.hours(),
                List.of(
                        new SpecialDay(
                                LocalDate.parse("2026-11-26"),
                                LocalDate.parse("2026-11-26"),
                                List.of(),
                                "Thanksgiving Day"),
                        new SpecialDay(
                                LocalDate.parse("2026-12-24"),
                                LocalDate.parse("2026-12-24"),
                                List.of(new TimeSpan(LocalTime.parse("08:00"), LocalTime.parse("12:00"))),
                                "Christmas Eve"),
                        new SpecialDay(
                                LocalDate.parse("2026-12-25"),
                                LocalDate.parse("2026-12-25"),
                                List.of(),
                                "Christmas Day")),
                new OperatingStatus(
                        OperatingStatus.Code.CLOSED,
                        "Burst pipe.",
                        LocalDateTime.parse("2026-12-28T06:00"),
                        LocalDateTime.parse("2026-12-31T00:00")),
                north.contactPoints(),
                null,
                List.of(),
                north.version());
    }

    private static OpeningHours.Span span(DayOfWeek day, String opens, String closes) {
        return new OpeningHours.Span(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    @Test
    void asksToCallWhereNobodyKnowsTheHours() {
        var unknown = HoursToday.of(SampleRecords.SOUTH, Instant.EPOCH);

        assertThat(unknown.today(TEXTS)).isEqualTo("Call for hours");
        assertThat(unknown.status(TEXTS)).isEmpty();
        assertThat(unknown.validUntil()).isNull();
    }

    @Test
    void everyTextIsFreeOfTheSignThatMessageFormatEats() {
        var bundle = TEXTS.bundle();

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(Objects.requireNonNull(bundle.getString(key)))
                        .as(key)
                        .doesNotContain("'"));
    }

    private static HoursToday at(Instant moment) {
        return HoursToday.of(SampleRecords.NORTH, moment);
    }
}
