package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;

/** A member of staff edits what patients read, and patients see it at once. */
class StaffJourneyIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String OFFICE = "/offices/north-central-expressway";

    @Test
    void anOfficeIsEditedAndPatientsSeeItAtOnce() {
        var label = "How to find the door";
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff" + OFFICE);
            var before = staff.labelled(label).inputValue();
            try {
                staff.type(label, "Through the blue gate");
                staff.save();
                staff.awaitSaved();

                assertThat(Http.get(PORTAL.url() + OFFICE).body()).contains("Through the blue gate");
                assertThat(Http.get(PORTAL.url() + "/").body()).contains("Through the blue gate");
            } finally {
                staff.open("/staff" + OFFICE);
                staff.type(label, before);
                staff.save();
                staff.awaitSaved();
            }
        }
    }

    @Test
    void ctrlSSavesTheFieldThatIsBeingTypedIn() {
        var mainNumber = MainNumber.of(PORTAL.services());
        try (var staff = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            staff.openMainNumber();
            staff.numberField().fill("214-823-2071");
            staff.numberField().press("Control+s");
            staff.press("Change it everywhere");
            staff.awaitSaved();

            assertThat(mainNumber.now()).isEqualTo("+12148232071");
            assertThat(Http.get(PORTAL.url() + "/").body()).contains("tel:+12148232071");
        } finally {
            mainNumber.restore();
        }
    }

    @Test
    void whatBecameOfASaveIsSeenWithoutScrolling() {
        try (var staff = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            staff.open("/staff" + OFFICE);
            staff.save();

            PlaywrightAssertions.assertThat(staff.page().getByText("Saved. Patients see it now."))
                    .isInViewport();
        }
    }
}
