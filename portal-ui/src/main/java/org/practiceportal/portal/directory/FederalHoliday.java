package org.practiceportal.portal.directory;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastInMonth;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.layout.Texts;

/**
 * A legal public holiday of the United States. One that falls on a Saturday is kept on the Friday before as well, and one
 * that falls on a Sunday on the Monday after (5 U.S.C. 6103): offices may close on either day. Inauguration Day, which the
 * capital's area alone keeps, is none.
 *
 * @param name a key of the texts
 * @param observed whether it falls on a day of the weekend and is kept on this one
 */
record FederalHoliday(LocalDate date, String name, boolean observed) {

    /** Returns those of a year in order, those of 1 January that are kept in the year before among them. */
    static List<FederalHoliday> of(int year) {
        return Stream.of(
                        fixed(year, Month.JANUARY, 1, "new-year"),
                        on(in(year, Month.JANUARY).with(dayOfWeekInMonth(3, MONDAY)), "king"),
                        on(in(year, Month.FEBRUARY).with(dayOfWeekInMonth(3, MONDAY)), "washington"),
                        on(in(year, Month.MAY).with(lastInMonth(MONDAY)), "memorial"),
                        fixed(year, Month.JUNE, 19, "juneteenth"),
                        fixed(year, Month.JULY, 4, "independence"),
                        on(in(year, Month.SEPTEMBER).with(dayOfWeekInMonth(1, MONDAY)), "labor"),
                        on(in(year, Month.OCTOBER).with(dayOfWeekInMonth(2, MONDAY)), "columbus"),
                        fixed(year, Month.NOVEMBER, 11, "veterans"),
                        on(in(year, Month.NOVEMBER).with(dayOfWeekInMonth(4, THURSDAY)), "thanksgiving"),
                        fixed(year, Month.DECEMBER, 25, "christmas"),
                        fixed(year + 1, Month.JANUARY, 1, "new-year"))
                .flatMap(days -> days)
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

    /** Returns what it is called on this date. */
    String called(Texts texts) {
        var called = texts.get("staff.holiday." + name);
        return observed ? texts.get("staff.holiday.observed", called) : called;
    }

    /** Most offices are closed then anyway. */
    boolean isOnWeekend() {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Returns whether nobody has said what an office does on it. */
    boolean isUndecided(LocationDetails office) {
        return office.availability().specialOn(date) == null;
    }

    /** Returns whether the weekly hours of an office would have it open. */
    boolean isUsuallyOpen(LocationDetails office) {
        return office.hours() != null && !office.hours().on(date).isEmpty();
    }

    private static LocalDate in(int year, Month month) {
        return LocalDate.of(year, month, 1);
    }

    private static Stream<FederalHoliday> on(LocalDate date, String name) {
        return Stream.of(new FederalHoliday(date, name, false));
    }

    private static Stream<FederalHoliday> fixed(int year, Month month, int day, String name) {
        var date = LocalDate.of(year, month, day);
        return switch (date.getDayOfWeek()) {
            case SATURDAY ->
                Stream.concat(Stream.of(new FederalHoliday(date.minusDays(1), name, true)), on(date, name));
            case SUNDAY -> Stream.concat(on(date, name), Stream.of(new FederalHoliday(date.plusDays(1), name, true)));
            default -> on(date, name);
        };
    }
}
