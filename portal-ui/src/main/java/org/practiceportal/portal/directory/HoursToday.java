package org.practiceportal.portal.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.Availability.Condition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.portal.layout.Texts;

/**
 * An office's hours as they stand at one moment, told in the office's own time.
 *
 * @param now the moment in the office's zone
 */
record HoursToday(Availability office, ZonedDateTime now) {

    /** A weekday alone is clear for the next six days. */
    private static final int DAYS_NAMED_BY_WEEKDAY = 6;

    static HoursToday of(LocationDetails office, Instant moment) {
        return new HoursToday(office.availability(), moment.atZone(office.timeZone()));
    }

    /** Returns whether the office is open to everybody; false where nobody knows. */
    boolean open() {
        return condition() instanceof Condition.Open;
    }

    /** Returns whether nobody is there; false where nobody knows. */
    boolean closed() {
        return condition() instanceof Condition.Closed;
    }

    private Condition condition() {
        return office.at(now.toInstant()).condition();
    }

    /** Returns when this stops being true: at the next opening or closing, and at midnight, when today is another day. */
    @Nullable
    Instant validUntil() {
        if (office.hours() == null && office.specialDays().isEmpty() && office.status() == null) {
            return null;
        }
        var midnight = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        var change = office.at(now.toInstant()).until();
        var status = Stream.ofNullable(office.status())
                .flatMap(known -> Stream.of(known.from(), known.until()))
                .filter(Objects::nonNull)
                .map(time -> time.atZone(now.getZone()));
        return Stream.concat(Stream.of(midnight), Stream.concat(Stream.ofNullable(change), status))
                .filter(time -> time.isAfter(now))
                .min(Comparator.naturalOrder())
                .map(ZonedDateTime::toInstant)
                .orElseThrow();
    }

    /** Returns today's spans, such as "Today: 8:00 AM to 5:00 PM"; empty where the status has said all there is to say. */
    String today(Texts texts) {
        var wording = new HoursWording(texts);
        var special = office.specialOn(now.toLocalDate());
        if (closedByStatus()) {
            return "";
        }
        if (special != null) {
            return special.spans().isEmpty()
                    ? ""
                    : texts.get("hours.today-special", special.reason(), wording.times(special.spans()));
        }
        if (office.hours() == null) {
            return texts.get("hours.unknown");
        }
        var spans = office.hours().on(now.toLocalDate());
        return spans.isEmpty() ? "" : texts.get("hours.today", wording.spans(spans));
    }

    /** Returns the day of the week whose regular hours hold today; none where a special day or a closure rules. */
    @Nullable
    DayOfWeek regularDay() {
        return closedByStatus() || office.specialOn(now.toLocalDate()) != null ? null : now.getDayOfWeek();
    }

    /** Returns what a patient wants to know now, such as "Open now, closes at 5:00 PM"; empty where nobody knows. */
    String status(Texts texts) {
        var state = office.at(now.toInstant());
        return switch (state.condition()) {
            case Condition.Open _ -> until("hours.open", state.until(), texts);
            case Condition.ByAppointment _ -> until("hours.appointment", state.until(), texts);
            case Condition.Closed(var reason) -> closed(reason, texts);
            case Condition.Unknown _ -> "";
        };
    }

    /** An end more than a day away tells a patient nothing. */
    private String until(String key, @Nullable ZonedDateTime end, Texts texts) {
        return end == null || end.isAfter(now.plusDays(1))
                ? texts.get(key)
                : texts.get(key + "-until", texts.time(end.toLocalTime()));
    }

    private String closed(@Nullable String reason, Texts texts) {
        var closed = reason == null
                ? texts.get("hours.closed-now")
                : texts.get("hours.closed-because", reason.strip().replaceFirst("\\.$", ""));
        var next = office.opensNext(now.toInstant());
        return next == null ? closed : texts.get("hours.opens", closed, opensNext(next, texts));
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
        var name = day.isAfter(now.toLocalDate().plusDays(DAYS_NAMED_BY_WEEKDAY))
                ? texts.day(day)
                : day.getDayOfWeek().getDisplayName(TextStyle.FULL, texts.locale());
        return texts.get("hours.opens-on", name, time);
    }

    /** Returns what holds in place of the weekly hours on the days of the week that begins today. */
    Map<DayOfWeek, String> exceptions(Texts texts) {
        var exceptions = new EnumMap<DayOfWeek, String>(DayOfWeek.class);
        var today = now.toLocalDate();
        today.datesUntil(today.plusWeeks(1)).forEach(date -> {
            var status = office.status();
            var special = office.specialOn(date);
            if (status != null && status.closes(date)) {
                exceptions.put(date.getDayOfWeek(), status.text());
            } else if (special != null) {
                exceptions.put(
                        date.getDayOfWeek(),
                        new HoursWording(texts).special(new SpecialDay(date, date, special.spans(), special.reason())));
            }
        });
        return exceptions;
    }

    private boolean closedByStatus() {
        var announcement = announcement();
        return announcement != null && announcement.code() == OperatingStatus.Code.CLOSED;
    }

    /** Returns what is out of the ordinary now; none where nothing is. */
    @Nullable
    OperatingStatus announcement() {
        var status = office.status();
        return status != null && status.holds(now.toLocalDateTime()) ? status : null;
    }

    /** Returns the special days of the next days that have not ended, in order. */
    List<SpecialDay> upcoming(int days) {
        LocalDate last = now.toLocalDate().plusDays(days);
        return office.specialDays().stream()
                .filter(special -> !special.through().isBefore(now.toLocalDate()))
                .filter(special -> !special.from().isAfter(last))
                .toList();
    }
}
