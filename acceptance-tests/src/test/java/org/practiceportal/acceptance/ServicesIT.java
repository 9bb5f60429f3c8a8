package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.Slug;

/** What an office is there for: entered by staff, followed when its hours change, and a way to find it. */
class ServicesIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final LocationsApi LOCATIONS = PORTAL.services().content(LocationsApi.class);
    private static final Slug OFFICE = new Slug("services-journey");

    @BeforeEach
    void addAnOffice() {
        LOCATIONS.addLocation(office(DayOfWeek.MONDAY));
    }

    @AfterEach
    void removeIt() {
        LOCATIONS.removeLocation(OFFICE, version());
    }

    @Test
    void aServiceAsTheOfficeFollowsItsHoursAndOneWithItsOwnDoesNot() {
        LOCATIONS.reviseLocation(OFFICE, version(), office(DayOfWeek.THURSDAY));

        assertThat(body("/offices/" + OFFICE))
                .contains("At the hours of the office.", "At these hours: ")
                .containsPattern("\"name\":\"Journey imaging\"[^}]*\"hoursAvailable\":\\[\\{[^}]*schema.org/Thursday")
                .containsPattern("\"name\":\"Journey infusions\"[^}]*\"hoursAvailable\":\\[\\{[^}]*schema.org/Tuesday");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void anOfficeIsFoundByItsServiceInAFormThatNeedsNoScript(Device device) {
        try (var context = Chromium.browser().newContext(device.options().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/offices");
            page.getByLabel("Name, city, service or language").fill("infusions");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show").setExact(true))
                    .click();

            assertThat(page.locator(".office-card h2").allTextContents()).containsExactly("Services journey");
            assertThat(page.getByText("One office.").isVisible()).isTrue();

            page.getByText("Show all offices").click();
            assertThat(page.locator(".office-card").count()).isGreaterThan(1);
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void theListThePageAndTheEditorMeetWcag(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            var page = staff.page();
            for (var path : List.of(
                    "/offices?q=infusions&open=yes",
                    "/offices?q=zzzz",
                    "/offices/" + OFFICE,
                    "/staff/offices/" + OFFICE)) {
                staff.open(path);

                assertThat(AccessibilityIT.violations(page)).as(path).isEmpty();
                assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(0);
            }
            staff.press("Add a service");
            staff.labelled("Service").waitFor();
            assertThat(AccessibilityIT.violations(page)).as("new service").isEmpty();
        }
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.DESK.dark());
    }

    private static String body(String path) {
        return Http.get(PORTAL.url() + path).body();
    }

    private static LocationDraft office(DayOfWeek day) {
        return new LocationDraft(
                OFFICE,
                "Services journey",
                92,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                morning(day),
                List.of(),
                null,
                List.of(
                        service("Journey imaging", DependentHours.SAME_AS_OFFICE),
                        service("Journey infusions", new DependentHours(morning(DayOfWeek.TUESDAY)))));
    }

    private static HealthcareService service(String name, DependentHours hours) {
        return new HealthcareService(name, null, null, hours, true, false, null);
    }

    private static OpeningHours morning(DayOfWeek day) {
        return new OpeningHours(List.of(new OpeningHours.Span(day, LocalTime.of(8, 0), LocalTime.of(12, 0))));
    }

    private static Version version() {
        return new Version(LOCATIONS.getLocation(OFFICE).value().version());
    }
}
