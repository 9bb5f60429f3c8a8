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
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportOutcome;
import org.practiceportal.common.report.DetailReportsApi;

/** Patients report a wrong detail, staff check details, and the date of the check is public at once. */
class CheckedDetailsIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final LocationsApi LOCATIONS = PORTAL.services().content(LocationsApi.class);
    private static final ContactPointsApi NUMBERS = PORTAL.services().content(ContactPointsApi.class);
    private static final DetailReportsApi REPORTS = PORTAL.services().content(DetailReportsApi.class);
    private static final Slug OFFICE = new Slug("checks-journey");
    private static final Slug DESK = new Slug("checks-journey-desk");
    private static final String PAGE = PORTAL.url() + "/offices/" + OFFICE;

    @BeforeEach
    void addAnOffice() {
        LOCATIONS.addLocation(new LocationDraft(
                OFFICE,
                "Checks journey",
                92,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                new OpeningHours(
                        List.of(new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(12, 0))))));
        NUMBERS.addContactPoint(new ContactPointDraft(
                DESK, ContactPointKind.MAIN, "Checks desk", new PhoneNumber("+12145550170"), null, 0, OFFICE));
    }

    @AfterEach
    void removeIt() {
        reports().forEach(report -> REPORTS.close(report.id(), new DetailReportClosing(DetailReportOutcome.WAS_RIGHT)));
        NUMBERS.removeContactPoint(
                DESK, new Version(NUMBERS.getContactPoint(DESK).value().version()));
        LOCATIONS.removeLocation(
                OFFICE, new Version(LOCATIONS.getLocation(OFFICE).value().version()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aPatientReportsAWrongNumberWithoutScriptCookieOrAWordAboutHimself(Device device) {
        try (var context = Chromium.browser().newContext(device.options().setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(PAGE);
            page.getByText("Is something here wrong?").click();
            page.getByLabel("This number does not work").first().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                    .click();
            page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Thank you"))
                    .waitFor();
            page.reload();

            assertThat(page.url()).endsWith("/reported");
            assertThat(context.cookies()).isEmpty();
            assertThat(page.locator("textarea, input[type=text], input[type=email]")
                            .count())
                    .isZero();
            assertThat(reports()).singleElement().satisfies(report -> {
                assertThat(report.count()).isEqualTo(1);
                assertThat(report.key()).isEqualTo(DESK);
            });
        }
        assertThat(Http.get(PAGE).body()).doesNotContain("NUMBER_DOES_NOT_WORK");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void theFormMeetsWcagAndSaysWhatIsMissing(Device device) {
        try (var context = Chromium.browser().newContext(device.options())) {
            var page = context.newPage();
            page.navigate(PAGE + "/report");
            assertThat(AccessibilityIT.violations(page)).isEmpty();
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(page.evaluate("() => innerWidth"));
        }
        var answer = post("");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"", "Please choose what is wrong.");
    }

    @Test
    void aReportThatAnotherSitesPageSendsIsRefused() {
        assertThat(post("what=HOURS_WRONG:" + OFFICE, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(post("what=HOURS_WRONG:" + OFFICE, "Origin", "https://elsewhere.example")
                        .status())
                .isEqualTo(403);
        assertThat(reports()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what=HOURS_WRONG:lakeside-main",
                "what=NO_SUCH:x",
                "what=%00",
                "what=HOURS_WRONG",
                "what=a&what=b"
            })
    void whatNoFormOfOursSendsIsNoReport(String body) {
        assertThat(post(body).status()).isEqualTo(400);
        assertThat(reports()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("devices")
    void staffCheckANumberAndPatientsReadTheDateAtOnce(Device device) {
        post("what=NUMBER_DOES_NOT_WORK:" + DESK);
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/offices");
            staff.page().getByText("Patients reported something wrong").first().click();
            staff.page().waitForURL("**/staff/reports");
            staff.page().getByText("Reported once, last").first().waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            staff.press("It was right: Checks desk");
            staff.page().getByText("The report about Checks desk is closed.").waitFor();

            staff.open("/staff/checks");
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            assertThat(Http.get(PAGE).body()).doesNotContain("Checked on");
            staff.press("Called, right: Checks desk");
            staff.page()
                    .getByText("Checks desk: right, and patients see the date.")
                    .waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
        }
        assertThat(Http.get(PAGE).body()).contains("Checked on");
        assertThat(reports()).isEmpty();
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.DESK.dark());
    }

    private static Http.Answer post(String body, String... headers) {
        var all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        return Http.send("POST", PAGE + "/report", body, all);
    }

    private static List<DetailReport> reports() {
        return REPORTS.listOpenReports().stream()
                .filter(report -> report.key().equals(DESK) || report.key().equals(OFFICE))
                .toList();
    }
}
