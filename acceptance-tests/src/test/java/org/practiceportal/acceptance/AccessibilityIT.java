package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;

/** Nobody is shut out: WCAG 2.2, level AA, on every kind of page. */
class AccessibilityIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final List<String> DOCUMENTS = List.of(
            "/",
            "/search?q=back+pain",
            "/search?q=zzzzqqqq",
            "/conditions",
            "/conditions/hemifacial-spasm",
            "/offices",
            "/offices/north-central-expressway",
            "/no-such-page");
    private static final List<String> VIEWS = List.of("/find", "/staff/login");
    private static final List<String> STAFF_VIEWS = List.of(
            "/staff",
            "/staff/offices",
            "/staff/offices/north-central-expressway",
            "/staff/new-office",
            "/staff/phone-numbers",
            "/staff/phone-numbers/main",
            "/staff/pages",
            "/staff/pages/hemifacial-spasm",
            "/staff/practice");

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

    private static List<String> violations(Page page) {
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
