package org.practiceportal.common.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.Slug;

class PractitionerDraftTests {

    private static final Slug MAIN = new Slug("main");
    private static final Slug NORTH = new Slug("north");
    private static final LocalDate NOVEMBER_30 = LocalDate.of(2026, 11, 30);
    private static final LocalDate DECEMBER_1 = NOVEMBER_30.plusDays(1);

    @Test
    void aRoleHoldsOnItsFirstAndItsLastDay() {
        var role = role(MAIN, NOVEMBER_30, DECEMBER_1);

        assertThat(role.holds(NOVEMBER_30.minusDays(1))).isFalse();
        assertThat(role.holds(NOVEMBER_30)).isTrue();
        assertThat(role.holds(DECEMBER_1)).isTrue();
        assertThat(role.holds(DECEMBER_1.plusDays(1))).isFalse();
        assertThat(role(MAIN, null, null).holds(DECEMBER_1)).isTrue();
    }

    @Test
    void noOneHasTwoRolesAtOneOfficeOnOneDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(role(MAIN, null, NOVEMBER_30), role(MAIN, NOVEMBER_30, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> draft(role(MAIN, null, null), role(MAIN, null, null)));
    }

    @Test
    void oneRoleMayFollowAnotherAndBothMayHoldAtTwoOffices() {
        assertThatNoException()
                .isThrownBy(() ->
                        draft(role(MAIN, null, NOVEMBER_30), role(MAIN, DECEMBER_1, null), role(NORTH, null, null)));
    }

    @Test
    void nothingEndsBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> role(MAIN, DECEMBER_1, NOVEMBER_30));
        assertThatIllegalArgumentException().isThrownBy(() -> new Absence(DECEMBER_1, NOVEMBER_30, null));
    }

    @Test
    void anAbsenceIsAboutOneOfficeOrAll() {
        assertThat(new Absence(NOVEMBER_30, DECEMBER_1, MAIN).holds(NORTH, DECEMBER_1))
                .isFalse();
        assertThat(new Absence(NOVEMBER_30, DECEMBER_1, null).holds(NORTH, DECEMBER_1))
                .isTrue();
        assertThat(new Absence(NOVEMBER_30, DECEMBER_1, null).holds(NORTH, DECEMBER_1.plusDays(1)))
                .isFalse();
    }

    private static PractitionerRole role(Slug office, @Nullable LocalDate from, @Nullable LocalDate through) {
        return new PractitionerRole(office, from, through, null, null, null, false);
    }

    private static PractitionerDraft draft(PractitionerRole... roles) {
        return new PractitionerDraft(
                new Slug("maria-example"),
                new PersonName("Maria", "Example", null),
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                List.of(roles),
                List.of());
    }
}
