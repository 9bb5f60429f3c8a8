package org.practiceportal.portal.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.layout.Texts;

/** Opening hours in plain words, the same for patients and for staff. */
public record HoursWording(Texts texts) {

    /** Returns the spans of one weekday, such as "8:00 AM to 12:00 PM and 1:00 PM to 5:00 PM". */
    public String spans(List<OpeningHours.Span> spans) {
        return joined(spans.stream().map(this::span));
    }

    /** Returns the times of a special day; "Closed" where there are none. */
    String times(List<TimeSpan> times) {
        return joined(times.stream().map(this::time));
    }

    private String joined(Stream<String> spans) {
        var all = spans.toList();
        return all.isEmpty() ? texts.get("hours.closed") : String.join(texts.get("hours.and"), all);
    }

    private String span(OpeningHours.Span span) {
        var time = time(span.time());
        var when = span.weeksOfMonth().isEmpty()
                ? time
                : texts.get("hours.in-weeks", time, weeks(span.weeksOfMonth()), day(span.day()));
        return span.byAppointment() ? texts.get("hours.by-appointment", when) : when;
    }

    private String time(TimeSpan span) {
        if (span.equals(TimeSpan.ALL_DAY)) {
            return texts.get("hours.all-day");
        }
        var key = span.runsIntoNextDay() ? "hours.span-overnight" : "hours.span";
        return texts.get(key, clock(span.opens()), clock(span.closes()));
    }

    /** "12:00 AM" is read as noon by many. */
    private String clock(LocalTime time) {
        return time.equals(LocalTime.MIDNIGHT) ? texts.get("hours.midnight") : texts.time(time);
    }

    private String weeks(Set<Integer> weeks) {
        var names = Stream.concat(
                        weeks.stream().filter(week -> week != OpeningHours.LAST_OF_MONTH),
                        weeks.stream().filter(week -> week == OpeningHours.LAST_OF_MONTH))
                .map(week -> texts.get("hours.week." + (week == OpeningHours.LAST_OF_MONTH ? "last" : week)))
                .toList();
        return String.join(texts.get("hours.and"), names);
    }

    /** Returns a special day, such as "Thursday, November 26, 2026: Closed (Thanksgiving Day)". */
    String special(SpecialDay day) {
        var dates = day.from().equals(day.through())
                ? texts.day(day.from())
                : texts.get("hours.days", texts.day(day.from()), texts.day(day.through()));
        return texts.get("hours.special", dates, times(day.spans()), day.reason());
    }

    /** Returns the week in one sentence a stretch of days that are alike: what staff are about to tell patients. */
    String week(OpeningHours hours) {
        var sentences = new ArrayList<String>();
        for (var days : alike(hours)) {
            var name = days.size() == 1
                    ? day(days.getFirst())
                    : texts.get(
                            days.size() == 2 ? "hours.two-days" : "hours.days",
                            day(days.getFirst()),
                            day(days.getLast()));
            sentences.add(texts.get("hours.week", name, spans(hours.on(days.getFirst()))));
        }
        return String.join(" ", sentences);
    }

    private static Collection<List<DayOfWeek>> alike(OpeningHours hours) {
        var stretches = new ArrayList<List<DayOfWeek>>();
        for (var day : DayOfWeek.values()) {
            if (stretches.isEmpty() || !sameSpans(hours, stretches.getLast().getLast(), day)) {
                stretches.add(new ArrayList<>());
            }
            stretches.getLast().add(day);
        }
        return stretches;
    }

    private static boolean sameSpans(OpeningHours hours, DayOfWeek one, DayOfWeek other) {
        return times(hours, one).equals(times(hours, other));
    }

    private static List<OpeningHours.Span> times(OpeningHours hours, DayOfWeek day) {
        return hours.on(day).stream()
                .map(span -> new OpeningHours.Span(
                        DayOfWeek.MONDAY, span.opens(), span.closes(), span.weeksOfMonth(), span.byAppointment()))
                .toList();
    }

    private String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, texts.locale());
    }
}
