package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;

/** Two members of staff edit the same number at once. */
class ConcurrentEditIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();

    private MainNumber mainNumber;

    @BeforeEach
    void remember() {
        mainNumber = MainNumber.of(PORTAL.services());
    }

    @AfterEach
    void restore() {
        mainNumber.restore();
    }

    @Test
    void theSecondIsToldSeesBothValuesAndLosesNothing() {
        try (var first = StaffBrowser.logIn(PORTAL, Device.DESK);
                var second = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            first.openMainNumber();
            second.openMainNumber();
            first.typeNumber("214-823-2061");
            first.saveEverywhere();
            first.awaitSaved();

            second.typeNumber("214-823-2062");
            second.saveEverywhere();

            second.page().getByText("Keep mine").waitFor();
            var told = second.page().locator("[role=dialog][aria-label='Somebody else saved first']");
            assertThat(told.textContent()).contains("214-823-2061", "214-823-2062");
            assertThat(second.numberField().inputValue()).isEqualTo("214-823-2062");
            assertThat(mainNumber.now()).isEqualTo("+12148232061");
        }
    }

    @Test
    void theSecondMayStillKeepTheirs() {
        try (var first = StaffBrowser.logIn(PORTAL, Device.DESK);
                var second = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            first.openMainNumber();
            second.openMainNumber();
            first.typeNumber("214-823-2063");
            first.saveEverywhere();
            first.awaitSaved();
            second.typeNumber("214-823-2064");
            second.saveEverywhere();

            second.page().getByText("Keep mine").click();
            second.awaitSaved();

            assertThat(mainNumber.now()).isEqualTo("+12148232064");
        }
    }
}
