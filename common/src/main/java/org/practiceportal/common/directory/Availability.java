package org.practiceportal.common.directory;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When an office is there for patients: its regular hours, the days on which those do not hold, and what is out of the
 * ordinary. All of it is told by the clock on the office's wall; where that clock is set back, an hour comes twice, and
 * where it is set forward, one never comes.
 *
 * @param hours none where nobody has confirmed them
 * @param specialDays in order; no date has two
 */
public record Availability(
        @Nullable OpeningHours hours,
        List<SpecialDay> specialDays,
        @Nullable OperatingStatus status,
        ZoneId timeZone) {

    /** Every weekday that comes five times in a month has come by then, and every special day has ended. */
    private static final Duration FORESEEN = Duration.ofDays(500);

    public Availability {
        specialDays = List.copyOf(specialDays).stream()
                .sorted(Comparator.comparing(SpecialDay::from))
                .toList();
        for (int i = 1; i < specialDays.size(); i++) {
            var earlier = specialDays.get(i - 1);
            if (earlier.rules(specialDays.get(i).from())) {
                throw new IllegalArgumentException("Two special days rule the same date: %s and %s from %s"
                        .formatted(
                                earlier.reason(),
                                specialDays.get(i).reason(),
                                specialDays.get(i).from()));
            }
        }
    }

    /** What patients find at the door. */
    public sealed interface Condition {

        /** The office is open. */
        record Open() implements Condition {}

        /** Patients with an appointment are seen. */
        record ByAppointment() implements Condition {}

        /**
         * Nobody is there.
         *
         * @param reason why, where it is not the usual time to be closed
         */
        record Closed(@Nullable String reason) implements Condition {}

        /** Nobody has told us. */
        record Unknown() implements Condition {}
    }

    /**
     * The condition at a moment.
     *
     * @param until when it ends; none where it does not within 500 days
     */
    public record State(Condition condition, @Nullable ZonedDateTime until) {}

    /** Returns what patients find at a moment, and until when that stays so. */
    public State at(Instant moment) {
        var now = conditionAt(LocalDateTime.ofInstant(moment, timeZone));
        return new State(now, first(moment, condition -> !condition.equals(now)));
    }

    /** Returns when the office is open next, from a moment on at which it is not; none where it is not within 500 days. */
    public @Nullable ZonedDateTime opensNext(Instant moment) {
        return first(moment, Condition.Open.class::isInstance);
    }

    /** Returns the first time, from a moment on, at which the condition is one that is wanted. */
    private @Nullable ZonedDateTime first(Instant moment, Predicate<Condition> wanted) {
        var rules = timeZone.getRules();
        var end = moment.plus(FORESEEN);
        for (var begin = moment; begin.isBefore(end); ) {
            var transition = rules.nextTransition(begin);
            var next = transition == null || transition.getInstant().isAfter(end) ? end : transition.getInstant();
            var offset = rules.getOffset(begin);
            var found = first(LocalDateTime.ofInstant(begin, offset), LocalDateTime.ofInstant(next, offset), wanted);
            if (found != null) {
                return found.atOffset(offset).atZoneSameInstant(timeZone);
            }
            begin = next;
        }
        return null;
    }

    /** The same on a wall clock that nobody touches meanwhile. */
    private @Nullable LocalDateTime first(LocalDateTime begin, LocalDateTime end, Predicate<Condition> wanted) {
        if (wanted.test(conditionAt(begin))) {
            return begin;
        }
        for (var date = begin.toLocalDate(); date.atStartOfDay().isBefore(end); date = date.plusDays(1)) {
            for (var time : changes(date)) {
                if (time.isAfter(begin) && time.isBefore(end) && wanted.test(conditionAt(time))) {
                    return time;
                }
            }
        }
        return null;
    }

    /** Returns the times of a date at which the condition may change, midnight among them. */
    private TreeSet<LocalDateTime> changes(LocalDate date) {
        var times = new TreeSet<LocalDateTime>();
        times.add(date.atStartOfDay());
        for (var day : List.of(date.minusDays(1), date)) {
            spans(day).forEach(span -> {
                times.add(span.begin(day));
                times.add(span.end(day));
            });
        }
        if (status != null) {
            times.add(status.from());
            Stream.ofNullable(status.until()).forEach(times::add);
        }
        times.removeIf(time -> !time.toLocalDate().equals(date));
        return times;
    }

    private Stream<TimeSpan> spans(LocalDate date) {
        var special = specialOn(date);
        return special != null
                ? special.spans().stream()
                : Stream.ofNullable(hours)
                        .flatMap(known -> known.on(date).stream())
                        .map(OpeningHours.Span::time);
    }

    /** Returns what patients find when the clock on the office's wall shows a time. */
    Condition conditionAt(LocalDateTime time) {
        if (status != null && status.code() == OperatingStatus.Code.CLOSED && status.holds(time)) {
            return new Condition.Closed(status.text());
        }
        var today = time.toLocalDate();
        var yesterday = today.minusDays(1);
        var special = specialOn(today);
        var specialBefore = specialOn(yesterday);
        var lastNight = specialBefore != null
                && (special == null || special.equals(specialBefore))
                && specialBefore.spans().stream().anyMatch(span -> span.holds(yesterday, time));
        if (lastNight) {
            return new Condition.Open();
        }
        if (special != null) {
            return special.spans().stream().anyMatch(span -> span.holds(today, time))
                    ? new Condition.Open()
                    : new Condition.Closed(special.reason());
        }
        if (hours == null) {
            return new Condition.Unknown();
        }
        return Stream.concat(
                        specialBefore == null ? regular(hours, yesterday, time) : Stream.empty(),
                        regular(hours, today, time))
                .findFirst()
                .<Condition>map(span -> span.byAppointment() ? new Condition.ByAppointment() : new Condition.Open())
                .orElseGet(() -> new Condition.Closed(null));
    }

    private static Stream<OpeningHours.Span> regular(OpeningHours hours, LocalDate date, LocalDateTime time) {
        return hours.on(date).stream().filter(span -> span.time().holds(date, time));
    }

    /** Returns what rules a date in place of the regular hours. */
    public @Nullable SpecialDay specialOn(LocalDate date) {
        return specialDays.stream()
                .filter(special -> special.rules(date))
                .findFirst()
                .orElse(null);
    }
}
