package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.PractitionerRole;

class PractitionerNowTests {

    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate DECEMBER_1 = NOVEMBER_30.plusDays(1);
    private static final LocationDetails DALLAS = office("dallas", 1, "America/Chicago");
    private static final LocationDetails TOKYO = office("tokyo", 0, "Asia/Tokyo");

    /** Six in the evening of November 30 in Dallas, the morning of December 1 in Tokyo. */
    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Test
    void aRoleThatEndedYesterdayIsGoneTodayByTheClockOfItsOffice() {
        var person = person(role("dallas", null, NOVEMBER_30), role("tokyo", null, NOVEMBER_30));

        assertThat(person.roles())
                .extracting(role -> role.office().slug().value())
                .containsExactly("dallas");
        assertThat(person(role("tokyo", null, NOVEMBER_30)).isHere()).isFalse();
    }

    @Test
    void aRoleThatBeginsTomorrowIsToCome() {
        var person = person(role("dallas", DECEMBER_1, null), role("tokyo", DECEMBER_1, null));

        assertThat(person.roles())
                .extracting(role -> role.office().slug().value())
                .containsExactly("tokyo");
        assertThat(person.toCome())
                .extracting(role -> role.office().slug().value())
                .containsExactly("dallas");
    }

    @Test
    void rolesStandInTheOrderOfTheirOffices() {
        assertThat(person(role("dallas", null, null), role("tokyo", null, null)).roles())
                .extracting(role -> role.office().slug().value())
                .containsExactly("tokyo", "dallas");
    }

    @Test
    void whoIsAwayIsBackOnTheDayAfterTheLastOfSeveralAbsencesInARow() {
        var person = person(
                List.of(role("dallas", null, null)),
                new Absence(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 9), null),
                new Absence(NOVEMBER_30.minusDays(3), NOVEMBER_30, null),
                new Absence(DECEMBER_1, LocalDate.of(2026, 12, 4), new Slug("dallas")));

        assertThat(person.roles())
                .singleElement()
                .satisfies(role -> assertThat(role.backOn()).isEqualTo(LocalDate.of(2026, 12, 5)));
    }

    @Test
    void whoIsAwayUntilTheRoleEndsHasLeftAndIsNotSaidToComeBack() {
        var leaving = person(
                List.of(role("dallas", null, LocalDate.of(2026, 12, 3)), role("tokyo", null, null)),
                new Absence(NOVEMBER_30, LocalDate.of(2026, 12, 15), new Slug("dallas")));

        assertThat(leaving.roles())
                .extracting(role -> role.office().slug().value())
                .containsExactly("tokyo");
        assertThat(person(
                                List.of(role("dallas", null, LocalDate.of(2026, 12, 15))),
                                new Absence(NOVEMBER_30, LocalDate.of(2026, 12, 15), null))
                        .isHere())
                .isFalse();
    }

    /** Away from Monday to Friday and there on Tuesdays only: back on the Tuesday after. */
    @Test
    void whoIsThereOnSomeDaysIsBackOnTheFirstOfThem() {
        var tuesdays = new DependentHours(new OpeningHours(
                List.of(new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));
        var person = person(
                List.of(new PractitionerRole(new Slug("dallas"), null, null, null, tuesdays, null, false)),
                new Absence(NOVEMBER_30, LocalDate.of(2026, 12, 4), null));

        assertThat(person.roles())
                .extracting(PractitionerNow.RoleNow::backOn)
                .containsExactly(LocalDate.of(2026, 12, 8));
    }

    @Test
    void anAbsenceFromOneOfficeLeavesTheOtherAlone() {
        var person = person(
                List.of(role("dallas", null, null), role("tokyo", null, null)),
                new Absence(NOVEMBER_30, DECEMBER_1, new Slug("tokyo")));

        assertThat(person.roles())
                .extracting(PractitionerNow.RoleNow::backOn)
                .containsExactly(LocalDate.of(2026, 12, 2), null);
    }

    @Test
    void whatIsSaidHoldsUntilTheNextMidnightThatChangesIt() {
        assertThat(person(role("dallas", null, null)).validUntil()).isNull();
        assertThat(person(role("dallas", null, NOVEMBER_30)).validUntil())
                .isEqualTo(Instant.parse("2026-12-01T06:00:00Z"));
        assertThat(person(role("dallas", LocalDate.of(2026, 12, 3), null)).validUntil())
                .isEqualTo(Instant.parse("2026-12-03T06:00:00Z"));
        assertThat(person(
                                List.of(role("dallas", null, LocalDate.of(2027, 1, 31))),
                                new Absence(NOVEMBER_30.minusDays(3), DECEMBER_1, null))
                        .validUntil())
                .isEqualTo(Instant.parse("2026-12-02T06:00:00Z"));
    }

    static PractitionerRole role(String office, @Nullable LocalDate from, @Nullable LocalDate through) {
        return new PractitionerRole(new Slug(office), from, through, null, null, null, false);
    }

    private static PractitionerNow person(PractitionerRole... roles) {
        return person(List.of(roles));
    }

    private static PractitionerNow person(List<PractitionerRole> roles, Absence... absences) {
        return new PractitionerNow(
                People.named("Maria", "Lopez").roles(roles).absences(absences).details(), List.of(DALLAS, TOKYO), NOW);
    }

    private static LocationDetails office(String slug, int rank, String zone) {
        return new LocationDetails(
                new Slug(slug),
                slug,
                rank,
                null,
                null,
                null,
                ZoneId.of(zone),
                null,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                0);
    }
}
