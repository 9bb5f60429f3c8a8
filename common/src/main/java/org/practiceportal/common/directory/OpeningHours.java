package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The regular hours of an office: spans in order of day and time, several a day where it closes for lunch. A day without
 * a span is closed. Hours that nobody knows are not an empty list but absent.
 */
public record OpeningHours(@JsonValue List<Span> spans) {

    /** The last one of its weekday in a month, the fourth or the fifth. */
    public static final int LAST_OF_MONTH = -1;

    private static final Comparator<Span> IN_ORDER = Comparator.comparing(Span::day)
            .thenComparing(Span::opens)
            .thenComparing(Span::closes)
            .thenComparing(span -> span.weeksOfMonth().toString());

    /**
     * One stretch of opening that begins on one day of the week, in the office's own time.
     *
     * @param opens included
     * @param closes excluded; at or before {@code opens} it is of the next day, see {@link TimeSpan}
     * @param weeksOfMonth on which of its weekday in a month it holds, 1 to 5 or {@link #LAST_OF_MONTH}; empty for all
     * @param byAppointment whether only patients who have an appointment are seen
     */
    public record Span(
            DayOfWeek day,
            LocalTime opens,
            LocalTime closes,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) @JsonSetter(nulls = Nulls.AS_EMPTY)
            Set<Integer> weeksOfMonth,

            @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
            boolean byAppointment) {

        private static final int MOST_WEEKS = 5;

        public Span {
            Objects.requireNonNull(day);
            new TimeSpan(opens, closes);
            weeksOfMonth = Collections.unmodifiableSortedSet(new TreeSet<>(weeksOfMonth));
            if (!weeksOfMonth.stream().allMatch(week -> week == LAST_OF_MONTH || week >= 1 && week <= MOST_WEEKS)) {
                throw new IllegalArgumentException(
                        "A weekday comes up to five times a month; -1 is the last: " + weeksOfMonth);
            }
        }

        /** A span of every week in which anybody may come. */
        public Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
            this(day, opens, closes, Set.of(), false);
        }

        /** Returns when on its day it is. */
        @JsonIgnore
        public TimeSpan time() {
            return new TimeSpan(opens, closes);
        }

        /** Returns whether it begins on a date. */
        public boolean beginsOn(LocalDate date) {
            return date.getDayOfWeek() == day
                    && (weeksOfMonth.isEmpty()
                            || weeksOfMonth.contains(weekOfMonth(date))
                            || weeksOfMonth.contains(LAST_OF_MONTH) && isLastOfMonth(date));
        }

        private static int weekOfMonth(LocalDate date) {
            return (date.getDayOfMonth() - 1) / DayOfWeek.values().length + 1;
        }

        private static boolean isLastOfMonth(LocalDate date) {
            return date.plusWeeks(1).getMonth() != date.getMonth();
        }

        /** Whether some week may have both: the last of its weekday is the fourth or the fifth. */
        private boolean mayMeet(Span other) {
            return weeksOfMonth.isEmpty()
                    || other.weeksOfMonth.isEmpty()
                    || weeksOfMonth.stream().anyMatch(other.weeksOfMonth::contains)
                    || isLastAmong(weeksOfMonth, other.weeksOfMonth)
                    || isLastAmong(other.weeksOfMonth, weeksOfMonth);
        }

        private static boolean isLastAmong(Set<Integer> last, Set<Integer> weeks) {
            return last.contains(LAST_OF_MONTH) && (weeks.contains(MOST_WEEKS) || weeks.contains(MOST_WEEKS - 1));
        }
    }

    /** Any week: only how its days follow one another matters. */
    private static final LocalDate A_MONDAY = LocalDate.of(2026, 1, 5);

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningHours {
        spans = List.copyOf(spans).stream().sorted(IN_ORDER).toList();
        for (int i = 0; i < spans.size(); i++) {
            for (int j = 0; j < spans.size(); j++) {
                if (i != j) {
                    check(spans.get(i), spans.get(j));
                }
            }
        }
    }

    /** Looks at what the later span begins on: the same day, or the next day where the earlier runs into it. */
    private static void check(Span earlier, Span later) {
        var day = A_MONDAY.plusDays(earlier.day().ordinal());
        var end = earlier.time().end(day);
        var sameDay = earlier.day() == later.day()
                && !earlier.opens().isAfter(later.opens())
                && earlier.mayMeet(later)
                && !later.time().begin(day).isAfter(end);
        var nextDay = earlier.day().plus(1) == later.day()
                && earlier.time().runsIntoNextDay()
                && !later.time().begin(day.plusDays(1)).isAfter(end);
        if (sameDay || nextDay) {
            throw new IllegalArgumentException(
                    "Two spans overlap or touch; write them as one: %s %s to %s and %s %s to %s"
                            .formatted(
                                    earlier.day(),
                                    earlier.opens(),
                                    earlier.closes(),
                                    later.day(),
                                    later.opens(),
                                    later.closes()));
        }
    }

    /** Returns the spans that begin on a date, in order; empty where the office is closed. */
    public List<Span> on(LocalDate date) {
        return spans.stream().filter(span -> span.beginsOn(date)).toList();
    }

    /** Returns the spans of one day of the week, in order, whatever the week. */
    public List<Span> on(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }
}
