package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.directory.PhoneNumber;

/** Nobody is shut out: WCAG 2.2, level AA, on every kind of page. */
class AccessibilityIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final List<String> DOCUMENTS = List.of(
            "/",
            "/search?q=back+pain",
            "/search?q=zzzzqqqq",
            "/conditions",
            "/conditions/hemifacial-spasm",
            "/offices",
            "/offices/north-central-expressway",
            "/offices?q=baylor&open=now",
            "/practitioners",
            "/offices/north-central-expressway/report",
            "/offices/north-central-expressway/reported",
            "/no-such-page");
    private static final List<String> VIEWS = List.of("/find", "/find?q=back", "/staff/login");
    private static final List<String> STAFF_VIEWS = List.of(
            "/staff",
            "/staff/offices",
            "/staff/directory-exchange",
            "/staff/offices/north-central-expressway",
            "/staff/new-office",
            "/staff/phone-numbers",
            "/staff/phone-numbers/main",
            "/staff/pages",
            "/staff/new-page",
            "/staff/pages/hemifacial-spasm",
            "/staff/practice",
            "/staff/practitioners",
            "/staff/new-practitioner",
            "/staff/planned-changes",
            "/staff/checks",
            "/staff/reports",
            "/staff/insight",
            "/staff/history/contact-point/main",
            "/staff/removed/contact-point",
            "/staff/typed-contacts",
            "/staff/vocabulary",
            "/staff/vocabulary/new",
            "/staff/judged-queries",
            "/staff/new-judged-query",
            "/staff/chosen-results",
            "/staff/new-chosen-result");

    static Stream<Device> devices() {
        return Stream.of(Device.PHONE, Device.PHONE.dark(), Device.DESK, Device.DESK.dark());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyDocumentMeetsWcag(Device device) {
        try (var context = Chromium.browser().newContext(device.options())) {
            var page = context.newPage();
            for (var path : DOCUMENTS) {
                page.navigate(PORTAL.url() + path);

                assertThat(violations(page)).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyViewForPatientsMeetsWcag(Device device) {
        try (var context = Chromium.browser().newContext(device.options())) {
            var page = context.newPage();
            for (var path : VIEWS) {
                page.navigate(PORTAL.url() + path);
                page.locator("h1").first().waitFor();

                assertThat(violations(page)).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void everyStaffViewMeetsWcag(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            for (var path : STAFF_VIEWS) {
                staff.open(path);

                assertThat(violations(staff.page())).as(path).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void openCompletionsMeetWcag(Device device) {
        try (var context = Chromium.browser().newContext(device.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/");
            page.locator("input[name=q]").first().pressSequentially("hemi");
            page.getByRole(AriaRole.OPTION).first().waitFor();

            assertThat(violations(page)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void thePreviewAndThePickerOfRecordsMeetWcag(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/pages/hemifacial-spasm");
            staff.press("Preview");
            staff.page().locator(".staff-preview h1").waitFor();
            assertThat(violations(staff.page())).as("preview").isEmpty();

            staff.page().getByText("Insert number or office").first().click();
            staff.page().getByText("Insert from the directory").waitFor();
            assertThat(violations(staff.page())).as("picker").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void specialDaysAndTheClosureOfAnOfficeMeetWcag(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/offices/north-central-expressway");
            staff.page().getByText("The hours are known").click();
            staff.page().getByText("Add hours").first().click();
            staff.page().getByText("More").first().click();
            staff.page().getByText("By appointment only").first().waitFor();
            staff.press("Add a special day");
            staff.labelled("What patients read").waitFor();
            assertThat(violations(staff.page())).as("special day").isEmpty();

            staff.press("Close now");
            staff.page().getByText("Closed until").first().waitFor();
            assertThat(violations(staff.page())).as("closure").isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void theChoiceBetweenTwoSavedTextsMeetsWcag(Device device) {
        var mainNumber = MainNumber.of(PORTAL.services());
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.openMainNumber();
            staff.typeNumber("214-823-2071");
            mainNumber.save(new PhoneNumber("+12148232072"));
            staff.saveEverywhere();
            staff.page().getByText("Keep mine").waitFor();
            assertThat(violations(staff.page())).as("conflict").isEmpty();
        } finally {
            mainNumber.restore();
        }
    }

    @Test
    void theFirstLinkOfEveryPageForPatientsLeadsPastTheHeader() {
        try (var context = Chromium.browser().newContext(Device.DESK.options())) {
            var page = context.newPage();
            Stream.concat(DOCUMENTS.stream(), Stream.of("/find")).forEach(path -> {
                page.navigate(PORTAL.url() + path);
                page.locator("h1").first().waitFor();

                var target = page.locator("a").first().getAttribute("href");
                assertThat(target).as(path).startsWith("#");
                assertThat(page.locator("main" + target).count()).as(path).isOne();
            });
        }
    }

    /** WCAG 1.4.10: as wide as a phone held by somebody who enlarges everything four times. */
    @Test
    void nothingForPatientsScrollsSidewaysAt320Pixels() {
        try (var context = Chromium.browser().newContext(Device.NARROW.options())) {
            var page = context.newPage();
            Stream.concat(DOCUMENTS.stream(), VIEWS.stream()).forEach(path -> {
                page.navigate(PORTAL.url() + path);
                page.locator("h1").first().waitFor();

                assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                        .as(path)
                        .isEqualTo(320);
            });
        }
    }

    static List<String> violations(Page page) {
        return new AxeBuilder(page)
                .withTags(WCAG).analyze().getViolations().stream()
                        .map(AccessibilityIT::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream().map(node -> node.getHtml()).limit(3).toList();
    }
}
