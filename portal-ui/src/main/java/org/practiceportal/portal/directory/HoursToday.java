package org.practiceportal.portal.directory;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OpeningHours.State;
import org.practiceportal.portal.layout.Texts;

/**
 * An office's hours as they stand at one moment, told in the office's own time.
 *
 * @param hours none where nobody has confirmed them
 * @param now the moment in the office's zone
 */
record HoursToday(@Nullable OpeningHours hours, ZonedDateTime now) {

    static HoursToday of(LocationDetails office, Instant moment) {
        return new HoursToday(office.hours(), moment.atZone(office.timeZone()));
    }

    /** Returns whether the office is open; false where nobody knows. */
    boolean open() {
        return hours != null && state(hours) instanceof State.Open;
    }

    /** Returns when this stops being true: at the next opening or closing, and at midnight, when today is another day. */
    @Nullable
    Instant validUntil() {
        if (hours == null) {
            return null;
        }
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        var change = state(hours).until();
        return (change != null && change.isBefore(midnight) ? change : midnight).toInstant();
    }

    /** Returns today's spans, such as "Today: 8:00 AM to 5:00 PM"; empty on a day without. */
    String today(Texts texts) {
        if (hours == null) {
            return texts.get("hours.unknown");
        }
        var spans = hours.on(now.getDayOfWeek());
        // On a day without hours the status has said all there is to say.
        return spans.isEmpty() ? "" : texts.get("hours.today", spans(spans, texts));
    }

    /** Returns what a patient wants to know now, such as "Open now, closes at 5:00 PM"; empty where nobody knows. */
    String status(Texts texts) {
        if (hours == null) {
            return "";
        }
        return switch (state(hours)) {
            case State.Open(var until) -> texts.get("hours.open-until", texts.time(until.toLocalTime()));
            case State.Closed(var until) when until == null -> texts.get("hours.closed");
            case State.Closed(var until) -> opensNext(until, texts);
        };
    }

    static String spans(List<OpeningHours.Span> spans, Texts texts) {
        return spans.isEmpty()
                ? texts.get("hours.closed")
                : spans.stream()
                        .map(span -> texts.get("hours.span", texts.time(span.opens()), texts.time(span.closes())))
                        .collect(Collectors.joining(texts.get("hours.and")));
    }

    private String opensNext(ZonedDateTime opens, Texts texts) {
        var time = texts.time(opens.toLocalTime());
        var day = opens.toLocalDate();
        if (day.equals(now.toLocalDate())) {
            return texts.get("hours.opens-today", time);
        }
        if (day.equals(now.toLocalDate().plusDays(1))) {
            return texts.get("hours.opens-tomorrow", time);
        }
        return texts.get("hours.opens-on", opens.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale()), time);
    }

    private State state(OpeningHours known) {
        return known.at(now.toInstant(), now.getZone());
    }
}
