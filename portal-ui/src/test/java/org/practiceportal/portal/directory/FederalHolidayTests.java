package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The dates are those that the US Office of Personnel Management lists for its employees. */
class FederalHolidayTests {

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, new-year",
        "2026-01-19, king",
        "2026-02-16, washington",
        "2026-05-25, memorial",
        "2026-06-19, juneteenth",
        "2026-07-03, independence",
        "2026-09-07, labor",
        "2026-10-12, columbus",
        "2026-11-11, veterans",
        "2026-11-26, thanksgiving",
        "2026-12-25, christmas",
        "2027-06-18, juneteenth",
        "2027-07-05, independence",
        "2027-12-24, christmas",
        "2027-12-31, new-year",
        "2022-12-26, christmas",
        "2023-01-02, new-year",
        "2023-11-10, veterans"
    })
    void areKeptOnTheseDates(LocalDate date, String name) {
        assertThat(FederalHoliday.of(date.getYear()))
                .anyMatch(
                        holiday -> holiday.date().equals(date) && holiday.name().equals(name));
    }

    /** An office that is open on Saturdays has to say what it does on Christmas Day itself. */
    @Test
    void ofAWeekendAreThereTwiceOnTheDayItselfAndOnTheOneThatIsObserved() {
        assertThat(FederalHoliday.of(2027))
                .contains(
                        new FederalHoliday(LocalDate.of(2027, 12, 24), "christmas", true),
                        new FederalHoliday(LocalDate.of(2027, 12, 25), "christmas", false),
                        new FederalHoliday(LocalDate.of(2027, 7, 4), "independence", false),
                        new FederalHoliday(LocalDate.of(2027, 7, 5), "independence", true),
                        new FederalHoliday(LocalDate.of(2027, 12, 31), "new-year", true));
        assertThat(FederalHoliday.of(2028)).contains(new FederalHoliday(LocalDate.of(2028, 1, 1), "new-year", false));
    }

    @ParameterizedTest
    @ValueSource(ints = {2026, 2028, 2030})
    void areElevenInMostYearsAndObservedOnWeekdaysOnly(int year) {
        assertThat(FederalHoliday.of(year))
                .isSortedAccordingTo((one, other) -> one.date().compareTo(other.date()));
        assertThat(FederalHoliday.of(year))
                .filteredOn(holiday -> !holiday.isOnWeekend())
                .hasSizeBetween(10, 12);
        assertThat(FederalHoliday.of(year)).filteredOn(FederalHoliday::observed).noneMatch(FederalHoliday::isOnWeekend);
    }
}
