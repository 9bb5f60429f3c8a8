package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.Slug;

/** What patients are told of an office's hours, wherever they and the server are. */
class OfficeHoursIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final LocationsApi LOCATIONS = PORTAL.services().content(LocationsApi.class);
    private static final Slug OFFICE = new Slug("hours-journey");
    private static final ZoneId DALLAS = ZoneId.of("America/Chicago");

    /** Each day has another hour of its own, so that a day of another zone cannot be taken for it; always open. */
    @BeforeAll
    static void addAnOffice() {
        var hours = new OpeningHours(Arrays.stream(DayOfWeek.values())
                .flatMap(day -> Stream.of(
                        new OpeningHours.Span(day, LocalTime.MIDNIGHT, LocalTime.of(2, day.getValue())),
                        new OpeningHours.Span(day, LocalTime.of(3, 0), LocalTime.MIDNIGHT)))
                .toList());
        LOCATIONS.addLocation(new LocationDraft(
                OFFICE, "Hours journey", 90, null, null, null, DALLAS, hours, List.of(), null, List.of()));
    }

    @AfterAll
    static void removeIt() {
        LOCATIONS.removeLocation(OFFICE, version());
    }

    @Test
    void aBrowserInTokyoIsToldTheSameAsOneInDallas() {
        var today = Instant.now().atZone(DALLAS).getDayOfWeek().getValue();

        assertThat(told("Asia/Tokyo")).contains("2:0" + today).isEqualTo(told(DALLAS.getId()));
    }

    @Test
    void anOfficeIsClosedInThreeTapsOnAPhoneAndOpenedAgainWithOne() {
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/offices/" + OFFICE);
            staff.press("Close now");
            staff.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("The end of today"))
                    .click();
            staff.press("Close the office");
            staff.page().getByText("The office is closed from now on").waitFor();

            assertThat(page()).contains("Closed now – Unplanned closure");
            var status = LOCATIONS.getLocation(OFFICE).value().status();
            assertThat(status).isNotNull().extracting(OperatingStatus::until).isNotNull();

            staff.press("Open again");
            staff.page().getByText("the hours hold again").waitFor();

            assertThat(page()).doesNotContain("Unplanned closure");
            assertThat(LOCATIONS.getLocation(OFFICE).value().status()).isNull();
        }
    }

    private static String told(String zone) {
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setTimezoneId(zone))) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/offices/" + OFFICE);
            return page.locator(".opening-status").innerText();
        }
    }

    private static String page() {
        return Http.get(PORTAL.url() + "/offices/" + OFFICE).body();
    }

    private static Version version() {
        return new Version(LOCATIONS.getLocation(OFFICE).value().version());
    }
}
