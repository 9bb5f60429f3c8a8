package org.practiceportal.common.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.directory.Availability.Condition;
import org.practiceportal.common.directory.Availability.State;
import org.practiceportal.common.directory.OpeningHours.Span;

/** In one office in Dallas; 2 March 2026 is a Monday. */
class AvailabilityTests {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    private static final Availability LUNCH_BREAK =
            weekly(span(MONDAY, "08:00", "12:00"), span(MONDAY, "13:00", "17:00"), span(FRIDAY, "08:00", "12:00"));
    private static final Availability NIGHTS = weekly(span(FRIDAY, "22:00", "02:00"), span(SATURDAY, "22:00", "02:00"));

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T07:59, Closed, 2026-03-02T08:00",
        "2026-03-02T08:00, Open, 2026-03-02T12:00",
        "2026-03-02T11:59, Open, 2026-03-02T12:00",
        "2026-03-02T12:00, Closed, 2026-03-02T13:00",
        "2026-03-02T17:00, Closed, 2026-03-06T08:00",
        "2026-03-06T12:00, Closed, 2026-03-09T08:00"
    })
    void isOpenFromTheFirstMinuteOfASpanToBeforeItsLast(LocalDateTime time, String condition, LocalDateTime until) {
        assertState(LUNCH_BREAK, time, condition, until);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-06T21:59, Closed, 2026-03-06T22:00",
        "2026-03-06T23:00, Open, 2026-03-07T02:00",
        "2026-03-07T01:59, Open, 2026-03-07T02:00",
        "2026-03-07T02:00, Closed, 2026-03-07T22:00",
        "2026-03-08T01:00, Open, 2026-03-08T03:00"
    })
    void aNightIsOfTheDayItBeganOn(LocalDateTime time, String condition, LocalDateTime until) {
        assertState(NIGHTS, time, condition, until);
    }

    @Test
    void anOfficeThatNeverClosesIsOpenForGood() {
        var always = weekly(Stream.of(DayOfWeek.values())
                .map(day -> span(day, "00:00", "00:00"))
                .toArray(Span[]::new));

        assertThat(always.at(moment(LocalDateTime.parse("2026-03-02T12:00"))))
                .isEqualTo(new State(new Condition.Open(), null));
    }

    @Test
    void withoutSpansItIsClosedForGoodAndWithoutHoursNobodyKnows() {
        assertThat(weekly().at(Instant.EPOCH)).isEqualTo(new State(new Condition.Closed(null), null));
        assertThat(new Availability(null, List.of(), null, CHICAGO).at(Instant.EPOCH))
                .isEqualTo(new State(new Condition.Unknown(), null));
        assertThat(weekly().opensNext(Instant.EPOCH)).isNull();
    }

    @Test
    void thoseWithAnAppointmentAreToldApart() {
        var office = weekly(span(MONDAY, "08:00", "12:00"), new Span(MONDAY, at("13:00"), at("17:00"), Set.of(), true));

        assertState(office, "2026-03-02T14:00", "ByAppointment", "2026-03-02T17:00");
        assertThat(office.opensNext(moment(LocalDateTime.parse("2026-03-02T14:00"))))
                .isEqualTo(LocalDateTime.parse("2026-03-09T08:00").atZone(CHICAGO));
    }

    @Test
    void aFifthWeekdayIsFoundThoughMonthsLieBetween() {
        var fifthMondays = weekly(new Span(MONDAY, at("08:00"), at("12:00"), Set.of(5), false));

        assertState(fifthMondays, "2026-03-30T12:00", "Closed", "2026-06-29T08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24T23:00, Open, 2026-12-25T00:00",
        "2026-12-25T01:00, Closed, 2026-12-26T00:00",
        "2026-12-26T12:00, Closed, 2026-12-26T20:00",
        "2026-12-26T21:00, Open, 2026-12-27T01:00",
        "2026-12-27T01:00, Closed, 2026-12-31T22:00"
    })
    void aSpecialDayRulesItsDateWhole(LocalDateTime time, String condition, LocalDateTime until) {
        var hours = new OpeningHours(List.of(span(DayOfWeek.THURSDAY, "22:00", "02:00")));
        var office = new Availability(
                hours,
                List.of(
                        special("2026-12-25", "2026-12-25", "Christmas Day"),
                        special("2026-12-26", "2026-12-26", "The day after", new TimeSpan(at("20:00"), at("01:00")))),
                null,
                CHICAGO);

        assertState(office, time, condition, until);
    }

    @Test
    void aSpecialDaySaysWhy() {
        var office = new Availability(
                LUNCH_BREAK.hours(), List.of(special("2026-03-02", "2026-03-02", "Staff day")), null, CHICAGO);

        assertThat(office.at(moment(LocalDateTime.parse("2026-03-02T09:00"))).condition())
                .isEqualTo(new Condition.Closed("Staff day"));
    }

    @Test
    void severalSpecialDaysInARowMayEachRunIntoTheNext() {
        var office = new Availability(
                null,
                List.of(special("2026-12-24", "2026-12-26", "Fair", new TimeSpan(at("20:00"), at("01:00")))),
                null,
                CHICAGO);

        assertState(office, "2026-12-24T10:00", "Closed", "2026-12-24T20:00");
        assertState(office, "2026-12-24T21:00", "Open", "2026-12-25T01:00");
        assertState(office, "2026-12-27T00:30", "Open", "2026-12-27T01:00");
        assertState(office, "2026-12-27T01:00", "Unknown", null);
    }

    @Test
    void aClosureBeginsAndEndsByItselfAndSaysWhy() {
        var ice = new OperatingStatus(
                OperatingStatus.Code.CLOSED,
                "Ice on the roads",
                LocalDateTime.parse("2026-03-02T10:00"),
                LocalDateTime.parse("2026-03-06T09:00"));
        var office = new Availability(LUNCH_BREAK.hours(), List.of(), ice, CHICAGO);

        assertState(office, "2026-03-02T09:00", "Open", "2026-03-02T10:00");
        assertThat(office.at(moment(LocalDateTime.parse("2026-03-02T10:00"))))
                .isEqualTo(new State(
                        new Condition.Closed("Ice on the roads"),
                        LocalDateTime.parse("2026-03-06T09:00").atZone(CHICAGO)));
        assertState(office, "2026-03-06T09:00", "Open", "2026-03-06T12:00");
    }

    @Test
    void aNoticeLeavesTheHoursAsTheyAre() {
        var notice = new OperatingStatus(
                OperatingStatus.Code.NOTICE, "The elevator is slow", LocalDateTime.parse("2026-03-02T10:00"), null);

        assertState(
                new Availability(LUNCH_BREAK.hours(), List.of(), notice, CHICAGO),
                "2026-03-02T11:00",
                "Open",
                "2026-03-02T12:00");
    }

    /** On 8 March 2026 the clock goes from 2 to 3, on 1 November from 2 back to 1. */
    @ParameterizedTest
    @CsvSource({
        "2026-03-08T07:29:00Z, Closed, 2026-03-08T07:30:00Z",
        "2026-03-08T07:59:00Z, Open, 2026-03-08T08:00:00Z",
        "2026-03-08T08:00:00Z, Closed, 2026-03-15T06:30:00Z",
        "2026-11-01T06:30:00Z, Open, 2026-11-01T07:00:00Z",
        "2026-11-01T07:00:00Z, Closed, 2026-11-01T07:30:00Z",
        "2026-11-01T07:30:00Z, Open, 2026-11-01T08:30:00Z",
        "2026-11-01T08:30:00Z, Closed, 2026-11-08T07:30:00Z"
    })
    void theClockOnTheWallRulesWhenItIsSet(Instant moment, String condition, Instant until) {
        var state = weekly(span(SUNDAY, "01:30", "02:30")).at(moment);

        assertThat(state.condition().getClass().getSimpleName()).isEqualTo(condition);
        assertThat(state.until()).isEqualTo(until.atZone(CHICAGO));
    }

    @Test
    void refusesSpecialDaysAndClosuresThatCannotBe() {
        assertThatIllegalArgumentException().isThrownBy(() -> special("2026-12-26", "2026-12-25", "Backwards"));
        assertThatIllegalArgumentException().isThrownBy(() -> special("2026-12-25", "2062-12-25", "A mistyped year"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> special(
                        "2026-12-25",
                        "2026-12-25",
                        "Overlap",
                        new TimeSpan(at("08:00"), at("12:00")),
                        new TimeSpan(at("11:00"), at("13:00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Availability(
                        null,
                        List.of(special("2026-12-24", "2026-12-26", "One"), special("2026-12-26", "2026-12-26", "Two")),
                        null,
                        CHICAGO));
        var now = LocalDateTime.parse("2026-03-02T10:00");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingStatus(OperatingStatus.Code.CLOSED, "No end", now, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new OperatingStatus(OperatingStatus.Code.NOTICE, "Ends at once", now, now));
    }

    private static void assertState(Availability office, String time, String condition, @Nullable String until) {
        assertState(office, LocalDateTime.parse(time), condition, until == null ? null : LocalDateTime.parse(until));
    }

    private static void assertState(
            Availability office, LocalDateTime time, String condition, @Nullable LocalDateTime until) {
        var state = office.at(moment(time));

        assertThat(state.condition().getClass().getSimpleName()).isEqualTo(condition);
        assertThat(state.until()).isEqualTo(until == null ? null : until.atZone(CHICAGO));
    }

    private static Instant moment(LocalDateTime time) {
        return time.atZone(CHICAGO).toInstant();
    }

    private static Availability weekly(Span... spans) {
        return new Availability(new OpeningHours(List.of(spans)), List.of(), null, CHICAGO);
    }

    private static SpecialDay special(String from, String through, String reason, TimeSpan... spans) {
        return new SpecialDay(LocalDate.parse(from), LocalDate.parse(through), List.of(spans), reason);
    }

    private static Span span(DayOfWeek day, String opens, String closes) {
        return new Span(day, at(opens), at(closes));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
