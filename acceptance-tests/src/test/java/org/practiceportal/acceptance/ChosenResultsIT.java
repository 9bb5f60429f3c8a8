package org.practiceportal.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.curation.CurationApi;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.search.SearchApi;

/** Staff choose what some searches find, and the next patient gets it. */
class ChosenResultsIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final CurationApi RULES = PORTAL.services().content(CurationApi.class);

    @AfterEach
    void chooseNothing() {
        RULES.listCurationRules()
                .value()
                .forEach(rule -> RULES.removeCurationRule(rule.key(), new Version(rule.version())));
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.NARROW, Device.DESK.dark());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aPageThatStaffRecommendStandsFirstAndSaysSo(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/new-chosen-result");
            staff.type("When patients search for", "wibbling cheek");
            staff.labelled("Page").pressSequentially("meningi");
            staff.page().getByRole(AriaRole.OPTION).first().waitFor();
            staff.labelled("Page").press("ArrowDown");
            staff.labelled("Page").press("Enter");
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            assertThatNothingIsCutOff(staff.page());
            staff.labelled("Note for colleagues").press("Control+s");
            staff.page().getByText("Saved. The next search follows it.").waitFor();

            staff.open("/staff/chosen-results");
            staff.page().getByText("Meningioma, at position 1").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            assertThatNothingIsCutOff(staff.page());
        }
        try (var context = Chromium.browser().newContext(device.options())) {
            var patient = context.newPage();
            patient.navigate(PORTAL.url() + "/search?q=Wibbling+cheeks");

            assertThat(patient.locator(".results > li").first())
                    .containsText(Pattern.compile("Meningioma.*Recommended by the practice", Pattern.DOTALL));
        }
    }

    @Test
    void aRoutedQueryLeadsToItsPageAndFromThereToTheResultsWithoutScript() {
        RULES.addCurationRule(CurationRule.route(List.of("back pain"), new PortalPath("/offices")));
        var search = PORTAL.services().search(SearchApi.class);
        await().until(() -> search.searchConditions("back pain", 0, 1).routedTo() != null);
        try (var context = Chromium.browser().newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            var patient = context.newPage();
            patient.navigate(PORTAL.url() + "/");
            searchFor(patient, "Back pain");
            assertThat(patient).hasURL(PORTAL.url() + "/offices");

            searchFor(patient, "Back pain");
            assertThat(patient).hasURL(Pattern.compile(".*/search\\?q=Back(\\+|%20)pain"));
            assertThat(patient.locator(".results > li").first()).isVisible();

            searchFor(patient, "Back pain");
            assertThat(patient).hasURL(Pattern.compile(".*/search\\?q=Back(\\+|%20)pain"));
            assertThat(context.cookies()).isEmpty();
        }
    }

    private static void searchFor(Page page, String words) {
        var field = page.locator("input[name=q]").first();
        field.fill(words);
        field.press("Enter");
        page.waitForLoadState();
    }

    private static void assertThatNothingIsCutOff(Page page) {
        assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .isEqualTo(page.evaluate("() => innerWidth"));
    }
}
