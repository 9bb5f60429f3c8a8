package org.practiceportal.common.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.OpeningHours.Span;
import org.practiceportal.common.directory.OpeningHours.State;

class OpeningHoursTests {
    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final OpeningHours LUNCH_BREAK = new OpeningHours(
            List.of(span(MONDAY, "13:00", "17:00"), span(MONDAY, "08:00", "12:00"), span(FRIDAY, "08:00", "12:00")));

    @Test
    void spansStandInOrderOfDayAndTime() {
        assertThat(LUNCH_BREAK.on(MONDAY))
                .containsExactly(span(MONDAY, "08:00", "12:00"), span(MONDAY, "13:00", "17:00"));
        assertThat(LUNCH_BREAK.on(TUESDAY)).isEmpty();
    }

    @Test
    void isOpenFromTheFirstMinuteOfASpanToBeforeItsLast() {
        assertThat(LUNCH_BREAK.at(moment("2026-03-02T08:00"), CHICAGO)).isEqualTo(open("2026-03-02T12:00"));
        assertThat(LUNCH_BREAK.at(moment("2026-03-02T11:59"), CHICAGO)).isEqualTo(open("2026-03-02T12:00"));
        assertThat(LUNCH_BREAK.at(moment("2026-03-02T12:00"), CHICAGO)).isEqualTo(closed("2026-03-02T13:00"));
    }

    @Test
    void saysWhenItOpensNextAcrossTheWeek() {
        assertThat(LUNCH_BREAK.at(moment("2026-03-02T17:00"), CHICAGO)).isEqualTo(closed("2026-03-06T08:00"));
        assertThat(LUNCH_BREAK.at(moment("2026-03-06T12:00"), CHICAGO)).isEqualTo(closed("2026-03-09T08:00"));
    }

    @Test
    void findsTheSameWeekdayAWeekLater() {
        var mondaysOnly = new OpeningHours(List.of(span(MONDAY, "08:00", "12:00")));

        assertThat(mondaysOnly.at(moment("2026-03-02T12:00"), CHICAGO)).isEqualTo(closed("2026-03-09T08:00"));
    }

    @Test
    void keepsOfficeTimeWhenTheClocksChange() {
        var sundays = new OpeningHours(List.of(span(SUNDAY, "08:00", "12:00")));

        var opensAfterTheChange =
                sundays.at(moment("2026-03-07T20:00"), CHICAGO).until();

        assertThat(opensAfterTheChange).isEqualTo(ZonedDateTime.parse("2026-03-08T08:00-05:00[America/Chicago]"));
    }

    @Test
    void withoutSpansItIsClosedForGood() {
        assertThat(new OpeningHours(List.of()).at(Instant.EPOCH, CHICAGO)).isEqualTo(new State.Closed(null));
    }

    @Test
    void refusesSpansThatOverlapTouchOrRunBackwards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OpeningHours(List.of(span(MONDAY, "08:00", "12:00"), span(MONDAY, "11:00", "13:00"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new OpeningHours(List.of(span(MONDAY, "08:00", "12:00"), span(MONDAY, "12:00", "13:00"))));
        assertThatIllegalArgumentException().isThrownBy(() -> span(MONDAY, "12:00", "08:00"));
    }

    private static Span span(DayOfWeek day, String opens, String closes) {
        return new Span(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }

    private static Instant moment(String officeTime) {
        return at(officeTime).toInstant();
    }

    private static State open(String until) {
        return new State.Open(at(until));
    }

    private static State closed(String until) {
        return new State.Closed(at(until));
    }

    private static ZonedDateTime at(String officeTime) {
        return LocalDateTime.parse(officeTime).atZone(CHICAGO);
    }
}
