package org.practiceportal.portal.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A legal public holiday of the United States, on the weekday on which it is kept: the Friday before a Saturday and
 * the Monday after a Sunday (5 U.S.C. 6103). Inauguration Day, which the capital's area alone keeps, is none.
 *
 * @param name a key of the texts
 */
record FederalHoliday(LocalDate date, String name) {

    /** Returns those of a year in order; one of 1 January that is kept in the year before is not among them. */
    static List<FederalHoliday> of(int year) {
        return Stream.of(
                        fixed(year, Month.JANUARY, 1, "new-year"),
                        new FederalHoliday(in(year, Month.JANUARY).with(dayOfWeekInMonth(3, MONDAY)), "king"),
                        new FederalHoliday(in(year, Month.FEBRUARY).with(dayOfWeekInMonth(3, MONDAY)), "washington"),
                        new FederalHoliday(in(year, Month.MAY).with(lastInMonth(MONDAY)), "memorial"),
                        fixed(year, Month.JUNE, 19, "juneteenth"),
                        fixed(year, Month.JULY, 4, "independence"),
                        new FederalHoliday(in(year, Month.SEPTEMBER).with(dayOfWeekInMonth(1, MONDAY)), "labor"),
                        new FederalHoliday(in(year, Month.OCTOBER).with(dayOfWeekInMonth(2, MONDAY)), "columbus"),
                        fixed(year, Month.NOVEMBER, 11, "veterans"),
                        new FederalHoliday(
                                in(year, Month.NOVEMBER).with(dayOfWeekInMonth(4, THURSDAY)), "thanksgiving"),
                        fixed(year, Month.DECEMBER, 25, "christmas"),
                        fixed(year + 1, Month.JANUARY, 1, "new-year"))
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }

    /** Returns those from one date to another, both included, in order. */
    static List<FederalHoliday> between(LocalDate first, LocalDate last) {
        return IntStream.rangeClosed(first.getYear(), last.getYear())
                .boxed()
                .flatMap(year -> of(year).stream())
                .filter(holiday ->
                        !holiday.date().isBefore(first) && !holiday.date().isAfter(last))
                .toList();
    }

    private static LocalDate in(int year, Month month) {
        return LocalDate.of(year, month, 1);
    }

    private static FederalHoliday fixed(int year, Month month, int day, String name) {
        var date = LocalDate.of(year, month, day);
        var kept = switch (date.getDayOfWeek()) {
            case SATURDAY -> date.minusDays(1);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
        return new FederalHoliday(kept, name);
    }
}
