package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A date, or several in a row, on which the weekly hours do not hold: a holiday, a closure, other hours. It rules its
 * dates whole: the night of the day before ends at midnight.
 *
 * @param from the first date
 * @param through the last date, included
 * @param spans when the office is open on each of the dates, in order; none where it is closed
 * @param reason what patients read, such as "Thanksgiving Day"
 */
public record SpecialDay(
        @NotNull LocalDate from,
        @NotNull LocalDate through,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<TimeSpan> spans,
        @NotBlank @Size(max = 80) String reason) {

    /** Longer ago than a year of leave; a mistyped year is more likely. */
    private static final int MOST_DAYS = 400;

    public SpecialDay {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "Special days end on or after the date they begin: " + from + " to " + through);
        }
        if (through.isAfter(from.plusDays(MOST_DAYS))) {
            throw new IllegalArgumentException(
                    "Special days last at most " + MOST_DAYS + " days: " + from + " to " + through);
        }
        spans = List.copyOf(spans).stream()
                .sorted(Comparator.comparing(TimeSpan::opens))
                .toList();
        for (int i = 0; i < spans.size(); i++) {
            boolean last = i + 1 == spans.size();
            var next = spans.get(last ? 0 : i + 1);
            var nextBegin = next.begin(last ? from.plusDays(1) : from);
            // The last of a date meets the first of the next only where both dates are ruled.
            boolean follows = last ? spans.size() > 1 && through.isAfter(from) : true;
            if (follows && !nextBegin.isAfter(spans.get(i).end(from))) {
                throw new IllegalArgumentException("Two spans of a special day overlap or touch; write them as one");
            }
        }
    }

    /** Returns whether it rules a date. */
    public boolean rules(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(through);
    }
}
