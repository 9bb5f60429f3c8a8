package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weekly hours of an office: spans in order of day and time, several a day where it closes for lunch. A day without
 * a span is closed. Hours that nobody knows are not an empty list but absent.
 */
public record OpeningHours(@JsonValue List<Span> spans) {

    /**
     * One stretch of opening on one day of the week, in the office's own time.
     *
     * @param opens included
     * @param closes excluded, and after {@code opens}
     */
    public record Span(DayOfWeek day, LocalTime opens, LocalTime closes) {
        public Span {
            Objects.requireNonNull(day);
            if (!closes.isAfter(opens)) {
                throw new IllegalArgumentException("An office closes after it opens: " + opens + " to " + closes);
            }
        }
    }

    /** Whether an office is open at a moment, and until when that stays so. */
    public sealed interface State {

        /** Returns the moment at which this state ends; none where it never does. */
        @Nullable
        ZonedDateTime until();

        /** The office is open. */
        record Open(ZonedDateTime until) implements State {}

        /** The office is closed; {@code until} is when it opens next. */
        record Closed(@Nullable ZonedDateTime until) implements State {}
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OpeningHours {
        spans = List.copyOf(spans).stream()
                .sorted(Comparator.comparing(Span::day).thenComparing(Span::opens))
                .toList();
        for (int i = 1; i < spans.size(); i++) {
            var earlier = spans.get(i - 1);
            var later = spans.get(i);
            if (earlier.day() == later.day() && !later.opens().isAfter(earlier.closes())) {
                throw new IllegalArgumentException(
                        "Two spans on the same day overlap or touch; write them as one: %s to %s and %s to %s"
                                .formatted(earlier.opens(), earlier.closes(), later.opens(), later.closes()));
            }
        }
    }

    /** Returns the spans of one day, in order; empty where the office is closed. */
    public List<Span> on(DayOfWeek day) {
        return spans.stream().filter(span -> span.day() == day).toList();
    }

    /** Returns whether the office is open at a moment, in the office's own time zone. */
    public State at(Instant moment, ZoneId zone) {
        var now = moment.atZone(zone);
        return upcoming(now.toLocalDate(), zone)
                .filter(stretch -> stretch.closes().isAfter(now))
                .findFirst()
                .<State>map(stretch -> stretch.opens().isAfter(now)
                        ? new State.Closed(stretch.opens())
                        : new State.Open(stretch.closes()))
                .orElseGet(() -> new State.Closed(null));
    }

    /** Eight days hold the next opening of every weekly schedule: the same weekday may have closed already today. */
    private Stream<Stretch> upcoming(LocalDate today, ZoneId zone) {
        return IntStream.rangeClosed(0, 7)
                .mapToObj(today::plusDays)
                .flatMap(date -> on(date.getDayOfWeek()).stream()
                        .map(span -> new Stretch(
                                date.atTime(span.opens()).atZone(zone),
                                date.atTime(span.closes()).atZone(zone))));
    }

    private record Stretch(ZonedDateTime opens, ZonedDateTime closes) {}
}
