package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.common.directory.Slug;

/** Staff find what stands on pages as letters, open the page and mend it. */
class TypedContactsIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final ConditionPageEditingApi PAGES = PORTAL.services().content(ConditionPageEditingApi.class);
    private static final Slug PAGE = new Slug("meningioma");
    private static final String TYPED = "(214) 826-0101";

    @BeforeEach
    void typeANumber() {
        var page = PAGES.getWorkingCopy(PAGE);
        var sections = page.content().sections();
        var first = sections.getFirst();
        var typed = new SectionDraft(first.type(), first.heading(), first.text() + "\n\nCall " + TYPED + ".");
        PAGES.reviseDraft(
                PAGE,
                new Version(page.version()),
                page.content()
                        .withSections(Stream.concat(
                                        Stream.of(typed), sections.stream().skip(1))
                                .toList()));
    }

    @AfterEach
    void discardIt() {
        var page = PAGES.getWorkingCopy(PAGE);
        if (page.draftPending()) {
            PAGES.discardDraft(PAGE, new Version(page.version()));
        }
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.NARROW, Device.DESK.dark());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aPageIsFoundOpenedAndGoneFromTheListOnceItIsMended(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/typed-contacts");
            staff.press("Look through all pages now");
            staff.page().getByText(TYPED).first().waitFor();

            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            assertThat(staff.page().evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(staff.page().evaluate("() => innerWidth"));

            staff.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Meningioma (draft)"))
                    .click();
            staff.page().waitForURL("**/staff/pages/" + PAGE);
            discardIt();

            staff.open("/staff/typed-contacts");
            staff.page().getByText("All pages were looked through last on").waitFor();
            assertThat(staff.page().getByText(TYPED).count()).isZero();
        }
    }
}
