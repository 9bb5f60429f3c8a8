package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.portal.layout.Texts;

/** An office that is open from 8 to 5 every day, in the week of Thanksgiving. */
class OfficeNoticesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T15:00:00Z");
    private static final LocalDate THANKSGIVING = LocalDate.of(2026, 11, 26);
    private static final SpecialDay DECIDED = new SpecialDay(THANKSGIVING, THANKSGIVING, List.of(), "Thanksgiving Day");

    @Test
    void aHolidayThatNobodyHasDecidedIsAReasonToCallFirst() {
        assertThat(notices(office("US", null), MONDAY))
                .contains("Thursday, November 26, 2026 is Thanksgiving Day: hours may differ. Call first.");
        assertThat(notices(office("US", null), MONDAY.minusSeconds(6 * 86_400))).isEmpty();
        assertThat(notices(office("US", null, DECIDED), MONDAY))
                .contains("Thanksgiving")
                .doesNotContain("Call first");
        assertThat(notices(office("DE", null), MONDAY)).isEmpty();
        assertThat(notices(office("US", null), Instant.parse("2027-12-20T15:00:00Z")))
                .contains("Friday, December 24, 2027 is Christmas Day (observed)")
                .contains("Saturday, December 25, 2027 is Christmas Day:");
    }

    @Test
    void theDaysOfTheWeekOnWhichOtherHoursHoldAreMarked() {
        var closure = new OperatingStatus(
                OperatingStatus.Code.CLOSED,
                "Burst pipe",
                LocalDateTime.parse("2026-11-23T08:30"),
                LocalDateTime.parse("2026-11-24T12:00"));

        assertThat(HoursToday.of(office("US", closure, DECIDED), MONDAY).exceptions(Texts.english()))
                .containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY)
                .containsEntry(DayOfWeek.MONDAY, "Burst pipe")
                .hasEntrySatisfying(
                        DayOfWeek.THURSDAY,
                        special -> assertThat(special).contains("November 26", "Closed", "Thanksgiving Day"));
    }

    private static String notices(LocationDetails office, Instant moment) {
        return new OfficeNotices(office, moment, 7, Texts.english())
                .getElement()
                .getTextRecursively();
    }

    private static LocationDetails office(String country, @Nullable OperatingStatus status, SpecialDay... specialDays) {
        var hours = new OpeningHours(Arrays.stream(DayOfWeek.values())
                .map(day -> new OpeningHours.Span(day, LocalTime.of(8, 0), LocalTime.of(17, 0)))
                .toList());
        return new LocationDetails(
                new Slug("office"),
                "Office",
                0,
                new PostalAddress("1 Lake Road", null, "Springfield", "TX", "75206", country),
                null,
                null,
                ZoneId.of("America/Chicago"),
                hours,
                List.of(specialDays),
                status,
                List.of(),
                null,
                List.of(),
                0);
    }
}
