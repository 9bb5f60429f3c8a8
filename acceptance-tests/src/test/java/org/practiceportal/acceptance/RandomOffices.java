package org.practiceportal.acceptance;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.directory.TimeSpan;

/** Makes up when an office is open, of every kind that staff can write. The same seed gives the same offices. */
final class RandomOffices {

    /** What an office's hours have that makes them harder than from eight to five. */
    enum Feature {
        OVERNIGHT,
        NTH_WEEKDAY,
        SPECIAL_DAY,
        STATUS,
        CLOCK_CHANGE
    }

    static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 730;
    private static final int MINUTES_A_DAY = (int) Duration.ofDays(1).toMinutes();

    private final Random random;

    RandomOffices(long seed) {
        random = new Random(seed);
    }

    /** Returns an office whose hours have a feature, and perhaps others. */
    Availability office(Feature feature) {
        while (true) {
            try {
                var hours = new OpeningHours(spans(feature));
                return new Availability(
                        hours,
                        feature == Feature.SPECIAL_DAY || random.nextInt(4) == 0 ? specialDays() : List.of(),
                        feature == Feature.STATUS ? closure() : null,
                        ZONE);
            } catch (IllegalArgumentException e) {
                // Spans or special days that contradict each other: made up anew.
            }
        }
    }

    private List<OpeningHours.Span> spans(Feature feature) {
        var spans = new ArrayList<OpeningHours.Span>();
        for (var day : DayOfWeek.values()) {
            if (random.nextInt(7) > 1) {
                spans.add(span(
                        day, feature == Feature.OVERNIGHT && random.nextBoolean(), feature == Feature.NTH_WEEKDAY));
                if (random.nextInt(4) == 0) {
                    spans.add(span(day, false, false));
                }
            }
        }
        if (feature == Feature.CLOCK_CHANGE) {
            spans.removeIf(span -> span.day() == DayOfWeek.SUNDAY);
            int opens = 30 + 15 * random.nextInt(8);
            spans.add(new OpeningHours.Span(
                    DayOfWeek.SUNDAY, minute(opens), minute(opens + 15 + 15 * random.nextInt(8)), Set.of(), false));
        }
        if (feature == Feature.OVERNIGHT) {
            spans.removeIf(span -> span.day() == DayOfWeek.FRIDAY || span.day() == DayOfWeek.SATURDAY);
            spans.add(span(DayOfWeek.FRIDAY, true, false));
        }
        return spans;
    }

    private OpeningHours.Span span(DayOfWeek day, boolean overnight, boolean someWeeks) {
        var weeks = new TreeSet<Integer>();
        if (someWeeks) {
            IntStream.rangeClosed(0, random.nextInt(2))
                    .map(each ->
                            List.of(1, 2, 3, 4, 5, OpeningHours.LAST_OF_MONTH).get(random.nextInt(6)))
                    .forEach(weeks::add);
        }
        var time = overnight ? night() : time();
        return new OpeningHours.Span(day, time.opens(), time.closes(), weeks, random.nextInt(6) == 0);
    }

    private TimeSpan time() {
        int opens = 15 * random.nextInt(70);
        return new TimeSpan(minute(opens), minute(opens + 15 * (1 + random.nextInt(24))));
    }

    private TimeSpan night() {
        return new TimeSpan(
                minute(MINUTES_A_DAY - 15 * (1 + random.nextInt(16))), minute(15 * (1 + random.nextInt(16))));
    }

    private static LocalTime minute(int ofDay) {
        return LocalTime.MIDNIGHT.plusMinutes(Math.min(ofDay, MINUTES_A_DAY));
    }

    private List<SpecialDay> specialDays() {
        return Stream.generate(() -> {
                    var from = FIRST.plusDays(random.nextInt(DAYS));
                    var spans = switch (random.nextInt(4)) {
                        case 0 -> List.of(time());
                        case 1 -> List.of(night());
                        default -> List.<TimeSpan>of();
                    };
                    return new SpecialDay(from, from.plusDays(random.nextInt(4)), spans, "Made-up day");
                })
                .limit(1 + random.nextInt(5))
                .toList();
    }

    private OperatingStatus closure() {
        var from = FIRST.plusDays(random.nextInt(DAYS - 10)).atTime(minute(15 * random.nextInt(96)));
        return new OperatingStatus(
                OperatingStatus.Code.CLOSED,
                "Made-up closure",
                from,
                from.plusMinutes(15L * (1 + random.nextInt(600))));
    }

    /** Returns times of an office worth looking at: around everything that changes there, and some at random. */
    List<LocalDateTime> times(Availability office) {
        var times = new TreeSet<LocalDateTime>();
        for (int i = 0; i < 20; i++) {
            times.add(around(FIRST.plusDays(random.nextInt(DAYS)).atTime(12, 0), MINUTES_A_DAY));
        }
        office.specialDays().forEach(special -> {
            times.add(around(special.from().atStartOfDay(), MINUTES_A_DAY));
            times.add(around(special.through().plusDays(1).atStartOfDay(), MINUTES_A_DAY / 4));
            times.add(around(special.from().atTime(12, 0), MINUTES_A_DAY / 2));
        });
        if (office.status() != null && office.status().until() != null) {
            for (int i = 0; i < 4; i++) {
                times.add(around(office.status().from(), 600));
                times.add(around(office.status().until(), 600));
            }
        }
        var hours = office.hours();
        if (hours != null) {
            hours.spans().forEach(span -> {
                for (int i = 0; i < 3; i++) {
                    var date = FIRST.plusDays(random.nextInt(DAYS));
                    date = date.plusDays(
                            (span.day().ordinal() - date.getDayOfWeek().ordinal() + 7) % 7);
                    times.add(around(span.time().begin(date), 90));
                    times.add(around(span.time().end(date), 90));
                }
            });
        }
        return List.copyOf(times);
    }

    private LocalDateTime around(LocalDateTime time, int minutes) {
        return time.plusMinutes(random.nextInt(-minutes, minutes + 1));
    }
}
