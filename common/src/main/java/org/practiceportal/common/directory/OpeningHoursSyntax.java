package org.practiceportal.common.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Writes an {@link Availability} in the syntax of the {@code opening_hours} tag of OpenStreetMap, which other programs
 * read; see the specification at wiki.openstreetmap.org/wiki/Key:opening_hours/specification. The time zone is not part
 * of that syntax.
 */
public final class OpeningHoursSyntax {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu MMM dd", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final String END_OF_DAY = "24:00";

    private OpeningHoursSyntax() {}

    /** Returns the text; empty where nothing is known. */
    public static String write(Availability availability) {
        var rules = new ArrayList<String>();
        var hours = availability.hours();
        if (hours != null) {
            // The week is closed where nothing else is said, and what follows a comma adds to it.
            rules.add(
                    hours.spans().isEmpty()
                            ? "off"
                            : hours.spans().stream()
                                    .map(OpeningHoursSyntax::regular)
                                    .collect(Collectors.joining(", ")));
        }
        availability.specialDays().forEach(special -> {
            rules.addAll(nightsThatDoNotBegin(special, availability));
            rules.add(special(special));
        });
        var status = availability.status();
        if (status != null && status.code() == OperatingStatus.Code.CLOSED && status.until() != null) {
            rules.addAll(closed(status.from(), status.until(), status.text()));
        }
        return String.join("; ", rules);
    }

    private static String regular(OpeningHours.Span span) {
        var weeks = span.weeksOfMonth().isEmpty()
                ? ""
                : span.weeksOfMonth().stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        return day(span.day()) + weeks + " " + time(span.time())
                + (span.byAppointment() ? " unknown \"by appointment\"" : "");
    }

    private static String special(SpecialDay special) {
        // A comment alone would mean that nobody knows.
        var spans = special.spans().isEmpty()
                ? "off"
                : special.spans().stream().map(OpeningHoursSyntax::time).collect(Collectors.joining(",")) + " open";
        return dates(special.from(), special.through()) + " " + spans + " " + comment(special.reason());
    }

    /**
     * What runs into the day after a special day from regular hours that do not hold: to readers of the syntax each date
     * stands for itself.
     */
    private static List<String> nightsThatDoNotBegin(SpecialDay special, Availability availability) {
        var hours = availability.hours();
        var next = special.through().plusDays(1);
        return hours == null || availability.specialOn(next) != null
                ? List.of()
                : hours.on(special.through()).stream()
                        .filter(span -> span.time().runsIntoNextDay())
                        .map(span -> part(next, LocalTime.MIDNIGHT, span.closes(), special.reason()))
                        .toList();
    }

    private static List<String> closed(LocalDateTime from, LocalDateTime until, String text) {
        var first = from.toLocalDate();
        var last = until.toLocalDate();
        if (first.equals(last)) {
            return List.of(part(first, from.toLocalTime(), until.toLocalTime(), text));
        }
        var rules = new ArrayList<String>();
        rules.add(part(first, from.toLocalTime(), LocalTime.MIDNIGHT, text));
        if (first.plusDays(1).isBefore(last)) {
            rules.add(dates(first.plusDays(1), last.minusDays(1)) + " off " + comment(text));
        }
        if (!until.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            rules.add(part(last, LocalTime.MIDNIGHT, until.toLocalTime(), text));
        }
        return rules;
    }

    private static String part(LocalDate date, LocalTime from, LocalTime until, String text) {
        return DATE.format(date) + " " + time(new TimeSpan(from, until)) + " off " + comment(text);
    }

    private static String dates(LocalDate from, LocalDate through) {
        return from.equals(through) ? DATE.format(from) : DATE.format(from) + "-" + DATE.format(through);
    }

    private static String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH).substring(0, 2);
    }

    private static String time(TimeSpan span) {
        return TIME.format(span.opens()) + "-"
                + (span.closes().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : TIME.format(span.closes()));
    }

    /** The syntax has no way to write a quotation mark inside a comment. */
    private static String comment(String text) {
        return "\"" + text.replace('"', '\'') + "\"";
    }
}
