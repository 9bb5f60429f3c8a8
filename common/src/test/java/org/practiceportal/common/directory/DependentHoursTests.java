package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.Availability.Condition;

class DependentHoursTests {

    /** Closed on 26 November 2026 for Thanksgiving. */
    private static final LocationDetails OFFICE = WireSamples.read(LocationDetails.class);

    private static final Instant THANKSGIVING_MORNING = Instant.parse("2026-11-26T15:00:00Z");

    private static final DependentHours THURSDAYS = new DependentHours(new OpeningHours(
            List.of(new OpeningHours.Span(DayOfWeek.THURSDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));

    @Test
    void whatIsAsTheOfficeFollowsItsSpecialDays() {
        assertThat(DependentHours.SAME_AS_OFFICE.availability(OFFICE, ZoneOffset.UTC))
                .isEqualTo(OFFICE.availability());
    }

    @Test
    void hoursOfItsOwnHoldWhateverTheOfficeDoes() {
        var own = THURSDAYS.availability(OFFICE, ZoneOffset.UTC);

        assertThat(own.at(THANKSGIVING_MORNING).condition()).isEqualTo(new Condition.Open());
        assertThat(own.timeZone()).isEqualTo(OFFICE.timeZone());
    }

    @Test
    void aServiceIsClosedWhereItsOfficeIsWhateverItsOwnHours() {
        var service = new HealthcareService("Infusions", null, null, THURSDAYS, null, null, null);

        assertThat(service.availability(OFFICE)
                        .orElseThrow()
                        .at(THANKSGIVING_MORNING)
                        .condition())
                .isInstanceOf(Condition.Closed.class);
        assertThat(service.availability(OFFICE)
                        .orElseThrow()
                        .at(THANKSGIVING_MORNING.plus(Duration.ofDays(7)))
                        .condition())
                .isEqualTo(new Condition.Open());
    }

    /** On Christmas Eve, a Thursday, the sample's office is open until noon. */
    @Test
    void aServiceIsNotThereOnceItsOfficeHasClosedEarly() {
        var service = new HealthcareService(
                "Infusions",
                null,
                null,
                new DependentHours(new OpeningHours(
                        List.of(new OpeningHours.Span(DayOfWeek.THURSDAY, LocalTime.of(10, 0), LocalTime.of(17, 0))))),
                null,
                null,
                null);
        var availability = service.availability(OFFICE).orElseThrow();

        assertThat(availability.at(Instant.parse("2026-12-24T15:00:00Z")).condition())
                .isInstanceOf(Condition.Closed.class);
        assertThat(availability.at(Instant.parse("2026-12-24T17:00:00Z")).condition())
                .isEqualTo(new Condition.Open());
        assertThat(availability.at(Instant.parse("2026-12-24T21:00:00Z")).condition())
                .isInstanceOf(Condition.Closed.class);
    }

    /** From midnight to six and from eight until midnight on a Thursday that is open all day. */
    @Test
    void hoursThatMeetAtMidnightAreReadOnASpecialDayToo() {
        var service = new HealthcareService(
                "Infusions",
                null,
                null,
                new DependentHours(new OpeningHours(List.of(
                        new OpeningHours.Span(DayOfWeek.THURSDAY, LocalTime.MIDNIGHT, LocalTime.of(6, 0)),
                        new OpeningHours.Span(DayOfWeek.THURSDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT)))),
                null,
                null,
                null);
        var day = LocalDate.of(2026, 12, 24);
        var office = new LocationDetails(
                OFFICE.slug(),
                OFFICE.name(),
                0,
                null,
                null,
                null,
                OFFICE.timeZone(),
                OFFICE.hours(),
                List.of(new SpecialDay(day, day, List.of(TimeSpan.ALL_DAY), "Open all day")),
                null,
                List.of(),
                null,
                List.of(),
                0);

        assertThat(service.availability(office)
                        .orElseThrow()
                        .at(Instant.parse("2026-12-25T03:00:00Z"))
                        .condition())
                .isEqualTo(new Condition.Open());
    }

    @Test
    void areTheOfficesOrItsOwnAndNeverBoth() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DependentHours(true, THURSDAYS.own()));
        assertThatIllegalArgumentException().isThrownBy(() -> new DependentHours(false, null));
    }
}
