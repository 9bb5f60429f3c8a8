package org.practiceportal.acceptance;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practiceportal.acceptance.RandomOffices.Feature;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OpeningHoursSyntax;
import org.practiceportal.common.directory.OperatingStatus;

/**
 * Our open and closed against those of the npm package opening_hours, which reads what {@link OpeningHoursSyntax} writes.
 * Its file is named by {@code portal.opening-hours} and not part of this project: {@code .ci/run} fetches it.
 */
class OpeningHoursOracleIT {
    private static final int OFFICES = 200;
    private static final long SEED = Long.getLong("portal.oracle-seed", 20_261_123L);

    private static final Instant SPRING = Instant.parse("2026-03-08T08:00:00Z");
    private static final Instant AUTUMN = Instant.parse("2026-11-01T07:00:00Z");

    private static Page oracle;

    @BeforeAll
    static void load() {
        oracle = Chromium.browser()
                .newContext(new Browser.NewContextOptions().setTimezoneId(RandomOffices.ZONE.getId()))
                .newPage();
        oracle.addScriptTag(
                new Page.AddScriptTagOptions().setPath(Path.of(System.getProperty("portal.opening-hours"))));
    }

    @AfterAll
    static void close() {
        oracle.context().close();
    }

    /** An office with the moments to look at it and what opening_hours says of each. */
    private record Judged(Availability office, List<Instant> moments, List<String> expected) {
        List<String> differences(UnaryOperator<Availability> ours) {
            var changed = ours.apply(office);
            return IntStream.range(0, moments.size())
                    .filter(i -> !condition(changed, moments.get(i)).equals(expected.get(i)))
                    .mapToObj(i -> "%s at %s: %s, not %s"
                            .formatted(
                                    OpeningHoursSyntax.write(office),
                                    moments.get(i).atZone(RandomOffices.ZONE),
                                    condition(changed, moments.get(i)),
                                    expected.get(i)))
                    .toList();
        }
    }

    @ParameterizedTest
    @EnumSource
    void weSayTheSameOfEveryMomentAndAWrongVariantIsCaught(Feature feature) {
        var judged = judge(feature);

        assertThat(judged.stream().flatMap(office -> office.differences(UnaryOperator.identity()).stream()))
                .isEmpty();
        assertThat(judged.stream().flatMap(office -> office.differences(wrong(feature)).stream()))
                .hasSizeGreaterThan(OFFICES / 10);
    }

    private static List<Judged> judge(Feature feature) {
        var random = new RandomOffices(SEED + feature.ordinal());
        return Stream.generate(() -> random.office(feature))
                .limit(OFFICES)
                .map(office -> {
                    var moments = moments(office, random, feature);
                    return new Judged(office, moments, ask(office, moments));
                })
                .toList();
    }

    private static List<Instant> moments(Availability office, RandomOffices random, Feature feature) {
        var moments = random.times(office).stream()
                .map(time -> time.atZone(RandomOffices.ZONE).toInstant())
                .collect(Collectors.toCollection(TreeSet::new));
        if (feature == Feature.CLOCK_CHANGE) {
            IntStream.rangeClosed(-36, 36).map(step -> 5 * step).forEach(minute -> {
                moments.add(SPRING.plusSeconds(60L * minute));
                moments.add(AUTUMN.plusSeconds(60L * minute));
            });
        }
        moments.removeIf(OpeningHoursOracleIT::isMisjudged);
        return List.copyOf(moments);
    }

    /**
     * In the first hour of the day after the clock went forward, opening_hours looks for yesterday 24 hours before, which
     * is the day before yesterday, and finds no night that runs into today.
     */
    private static boolean isMisjudged(Instant moment) {
        var time = moment.atZone(RandomOffices.ZONE);
        return time.getHour() == 0
                && RandomOffices.ZONE
                                .getRules()
                                .getTransition(time.toLocalDate().minusDays(1).atTime(2, 30))
                        != null;
    }

    private static List<String> ask(Availability office, List<Instant> moments) {
        var answer = (String) oracle.evaluate(
                """
                ({hours, moments}) => {
                  const office = new opening_hours(hours, {address: {country_code: 'us', state: 'Texas'}});
                  return moments.split(',').map(moment => {
                    const date = new Date(Number(moment));
                    return office.getState(date) ? 'Open' : office.getUnknown(date) ? 'ByAppointment' : 'Closed';
                  }).join(',');
                }
                """,
                Map.of(
                        "hours",
                        OpeningHoursSyntax.write(office),
                        "moments",
                        moments.stream()
                                .map(moment -> Long.toString(moment.toEpochMilli()))
                                .collect(Collectors.joining(","))));
        return List.of(answer.split(","));
    }

    private static String condition(Availability office, Instant moment) {
        return office.at(moment).condition().getClass().getSimpleName();
    }

    /** Our own code with the feature done wrongly: it must not go unnoticed. */
    private static UnaryOperator<Availability> wrong(Feature feature) {
        return switch (feature) {
            case OVERNIGHT ->
                office -> with(
                        office,
                        span -> span.time().runsIntoNextDay()
                                ? new OpeningHours.Span(
                                        span.day(),
                                        span.opens(),
                                        LocalTime.MIDNIGHT,
                                        span.weeksOfMonth(),
                                        span.byAppointment())
                                : span);
            case NTH_WEEKDAY ->
                office -> with(
                        office,
                        span -> new OpeningHours.Span(
                                span.day(),
                                span.opens(),
                                span.closes(),
                                span.weeksOfMonth().stream()
                                        .map(week -> week == OpeningHours.LAST_OF_MONTH ? 4 : week)
                                        .collect(Collectors.toSet()),
                                span.byAppointment()));
            case SPECIAL_DAY ->
                office -> new Availability(office.hours(), List.of(), office.status(), office.timeZone());
            case STATUS ->
                office -> new Availability(
                        office.hours(),
                        office.specialDays(),
                        endsWithItsDay(requireNonNull(office.status())),
                        office.timeZone());
            case CLOCK_CHANGE ->
                office ->
                        new Availability(office.hours(), office.specialDays(), office.status(), ZoneOffset.ofHours(-6));
        };
    }

    private static Availability with(Availability office, UnaryOperator<OpeningHours.Span> change) {
        var spans = new ArrayList<OpeningHours.Span>();
        for (var span : requireNonNull(office.hours()).spans()) {
            try {
                spans.add(change.apply(span));
                new OpeningHours(spans);
            } catch (IllegalArgumentException e) {
                spans.removeLast();
            }
        }
        return new Availability(new OpeningHours(spans), office.specialDays(), office.status(), office.timeZone());
    }

    private static OperatingStatus endsWithItsDay(OperatingStatus status) {
        return new OperatingStatus(
                status.code(),
                status.text(),
                status.from(),
                status.from().toLocalDate().plusDays(1).atStartOfDay());
    }
}
