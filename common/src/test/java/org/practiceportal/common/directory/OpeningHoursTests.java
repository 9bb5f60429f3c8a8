package org.practiceportal.common.directory;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.directory.OpeningHours.Span;

class OpeningHoursTests {

    @Test
    void spansStandInOrderOfDayAndTime() {
        var hours = new OpeningHours(List.of(
                span(MONDAY, "13:00", "17:00"), span(FRIDAY, "08:00", "12:00"), span(MONDAY, "08:00", "12:00")));

        assertThat(hours.on(MONDAY)).containsExactly(span(MONDAY, "08:00", "12:00"), span(MONDAY, "13:00", "17:00"));
        assertThat(hours.on(TUESDAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-01, 1", "2026-08-08, 2", "2026-08-29, 5", "2026-08-29, -1", "2026-02-28, 4", "2026-02-28, -1"})
    void aWeekdayIsCountedWithinItsMonth(LocalDate saturday, int week) {
        assertThat(saturdays(week).on(saturday)).hasSize(1);
        assertThat(saturdays(week).on(saturday.plusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-08-08, 1", "2026-08-22, -1", "2026-02-21, -1", "2026-02-28, 5"})
    void otherWeeksAreClosed(LocalDate saturday, int week) {
        assertThat(saturdays(week).on(saturday)).isEmpty();
    }

    static Stream<List<Span>> thatContradictThemselves() {
        return Stream.of(
                List.of(span(MONDAY, "08:00", "12:00"), span(MONDAY, "11:00", "13:00")),
                List.of(span(MONDAY, "08:00", "12:00"), span(MONDAY, "12:00", "13:00")),
                List.of(span(MONDAY, "08:00", "12:00"), span(MONDAY, "08:00", "12:00")),
                List.of(span(SUNDAY, "22:00", "02:00"), span(MONDAY, "01:00", "03:00")),
                List.of(span(MONDAY, "00:00", "00:00"), span(MONDAY, "08:00", "12:00")),
                List.of(inWeek(MONDAY, 2), inWeek(MONDAY, 2)),
                List.of(inWeek(MONDAY, 5), inWeek(MONDAY, -1)));
    }

    @ParameterizedTest
    @MethodSource("thatContradictThemselves")
    void refusesSpansThatOverlapOrTouch(List<Span> spans) {
        assertThatIllegalArgumentException().isThrownBy(() -> new OpeningHours(spans));
    }

    static Stream<List<Span>> thatFit() {
        return Stream.of(
                List.of(span(SUNDAY, "22:00", "02:00"), span(MONDAY, "08:00", "12:00")),
                List.of(span(SUNDAY, "18:00", "00:00"), span(MONDAY, "00:00", "06:00")),
                List.of(inWeek(MONDAY, 1), inWeek(MONDAY, 3)),
                List.of(inWeek(MONDAY, 2), inWeek(MONDAY, -1)),
                Stream.of(DayOfWeek.values())
                        .map(day -> span(day, "00:00", "00:00"))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("thatFit")
    void takesSpansOfDifferentNightsAndWeeks(List<Span> spans) {
        assertThat(new OpeningHours(spans).spans()).hasSameSizeAs(spans);
    }

    @Test
    void refusesAMomentAndAWeekThatNoMonthHas() {
        assertThatIllegalArgumentException().isThrownBy(() -> span(MONDAY, "08:00", "08:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> inWeek(MONDAY, 6));
        assertThatIllegalArgumentException().isThrownBy(() -> inWeek(MONDAY, 0));
    }

    private static OpeningHours saturdays(int week) {
        return new OpeningHours(List.of(inWeek(SATURDAY, week)));
    }

    private static Span inWeek(DayOfWeek day, int week) {
        return new Span(day, LocalTime.parse("09:00"), LocalTime.parse("13:00"), Set.of(week), false);
    }

    private static Span span(DayOfWeek day, String opens, String closes) {
        return new Span(day, LocalTime.parse(opens), LocalTime.parse(closes));
    }
}
