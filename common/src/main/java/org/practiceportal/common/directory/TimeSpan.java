package org.practiceportal.common.directory;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A stretch of one day in an office's own time. One that closes at or before the time it opens runs into the next day;
 * midnight to midnight is the whole day.
 *
 * @param opens included
 * @param closes excluded
 */
public record TimeSpan(LocalTime opens, LocalTime closes) {

    /** The whole day. */
    public static final TimeSpan ALL_DAY = new TimeSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    public TimeSpan {
        if (opens.equals(closes) && !opens.equals(LocalTime.MIDNIGHT)) {
            throw new IllegalArgumentException(
                    "A span opens and closes at different times, or is midnight to midnight");
        }
    }

    /** Returns whether it ends on the day after the one it begins on, and not just at its beginning. */
    public boolean runsIntoNextDay() {
        return closes.isBefore(opens) && !closes.equals(LocalTime.MIDNIGHT);
    }

    /** Returns when the span of a date begins. */
    public LocalDateTime begin(LocalDate date) {
        return date.atTime(opens);
    }

    /** Returns when the span of a date has ended. */
    public LocalDateTime end(LocalDate date) {
        return (closes.isAfter(opens) ? date : date.plusDays(1)).atTime(closes);
    }

    /** Returns the part of a date's span that another span of the date shares; none where they do not meet. */
    public Optional<TimeSpan> shared(TimeSpan other, LocalDate date) {
        return part(date, other.begin(date), other.end(date));
    }

    /** Returns what is left of a date's span without the time from one moment until another. */
    public List<TimeSpan> without(LocalDateTime from, LocalDateTime until, LocalDate date) {
        return Stream.of(part(date, begin(date), from), part(date, until, end(date)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What begins only on the next day is none of the date's. */
    private Optional<TimeSpan> part(LocalDate date, LocalDateTime from, LocalDateTime until) {
        var begin = from.isAfter(begin(date)) ? from : begin(date);
        var end = until.isBefore(end(date)) ? until : end(date);
        return begin.isBefore(end) && begin.toLocalDate().equals(date)
                ? Optional.of(new TimeSpan(begin.toLocalTime(), end.toLocalTime()))
                : Optional.empty();
    }

    /** Returns whether the span of a date holds a time. */
    boolean holds(LocalDate date, LocalDateTime time) {
        return !time.isBefore(begin(date)) && time.isBefore(end(date));
    }
}
