package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContactPointDraftTests {

    private static final DependentHours OWN = new DependentHours(new OpeningHours(
            List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0)))));

    @Test
    void theRelayServiceIsForThoseWhoUseATextTelephone() {
        assertThatNoException().isThrownBy(() -> draft(ContactPointKind.TTY, PhoneNumber.RELAY, null, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(ContactPointKind.MAIN, PhoneNumber.RELAY, null, null));
    }

    @Test
    void aFaxHasNoHours() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(ContactPointKind.FAX, new PhoneNumber("+12148232052"), OWN, null));
    }

    @Test
    void onlyANumberOfAnOfficeIsAnsweredAsTheOfficeIs() {
        var number = new PhoneNumber("+12148232052");

        assertThatNoException()
                .isThrownBy(
                        () -> draft(ContactPointKind.MAIN, number, DependentHours.SAME_AS_OFFICE, new Slug("north")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft(ContactPointKind.MAIN, number, DependentHours.SAME_AS_OFFICE, null));
        assertThatNoException().isThrownBy(() -> draft(ContactPointKind.MAIN, number, OWN, null));
    }

    private static ContactPointDraft draft(
            ContactPointKind kind, PhoneNumber number, @Nullable DependentHours hours, @Nullable Slug location) {
        return new ContactPointDraft(new Slug("desk"), kind, "Desk", number, null, null, null, hours, 0, location);
    }
}
