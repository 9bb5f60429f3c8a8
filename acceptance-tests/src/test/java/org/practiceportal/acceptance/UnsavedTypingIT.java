package org.practiceportal.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PlannedChangesApi;

/** Sessions end and the portal is killed while staff type: what they typed is there again once they have logged in. */
class UnsavedTypingIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String OFFICE = "/staff/offices/north-central-expressway";
    private static final String PAGE = "/staff/pages/hemifacial-spasm";
    private static final String DOOR = "How to find the door";
    private static final String AGAIN = "Here again is what you typed and did not save.";

    private static PortalNode node;

    private StaffBrowser staff;

    @BeforeAll
    static void start() throws IOException {
        node = PortalNode.start(PORTAL, "restarted").awaitAnswer();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @BeforeEach
    void logIn() {
        staff = StaffBrowser.logIn(node.url(), PORTAL.login(), Device.PHONE);
        // The browser asks whether the page may be left; a person whose session has ended says yes.
        staff.page().onDialog(Dialog::accept);
    }

    @AfterEach
    void leave() {
        staff.close();
    }

    @Test
    void whatWasTypedOutlivesTheDeathOfThePortal() throws IOException {
        staff.open(OFFICE);
        var before = Stream.of("Name", "City", DOOR)
                .collect(Collectors.toMap(
                        label -> label, label -> staff.labelled(label).inputValue()));
        staff.type(DOOR, "Through the green gate");
        staff.labelled("Name").fill("Office by the green gate");

        node.kill();
        staff.labelled("City").fill("Garland");
        node.startAgain();
        staff.page().reload();
        staff.logIn(PORTAL.login());

        assertThat(staff.page().getByText(AGAIN)).isVisible();
        assertThat(staff.labelled(DOOR)).hasValue("Through the green gate");
        assertThat(staff.labelled("Name")).hasValue("Office by the green gate");
        assertThat(staff.labelled("City")).hasValue("Garland");
        Assertions.assertThat(offices()).doesNotContain("green gate", "Garland");
        try {
            staff.saveEverywhere();
            staff.awaitSaved();

            Assertions.assertThat(offices()).contains("Office by the green gate", "Garland");
        } finally {
            staff.open(OFFICE);
            assertThat(staff.page().getByText(AGAIN)).isHidden();
            before.forEach(staff::type);
            staff.saveEverywhere();
            staff.awaitSaved();
        }
    }

    private static String offices() {
        return Http.get(node.url() + "/offices").body();
    }

    @Test
    void whatWasTypedOutlivesTheSession() {
        staff.open(PAGE);
        var sections = staff.page().getByLabel("Heading", new Page.GetByLabelOptions().setExact(true));
        assertThat(sections.first()).isVisible();
        var count = sections.count();
        staff.press("Add a section");
        assertThat(sections).hasCount(count + 1);
        sections.last().fill("Before your visit");
        sections.last().press("Tab");
        staff.page()
                .getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                .last()
                .fill("Bring a list of");

        staff.context().clearCookies();
        staff.page().reload();
        staff.logIn(PORTAL.login());

        assertThat(staff.page().getByText(AGAIN)).isVisible();
        assertThat(sections).hasCount(count + 1);
        assertThat(sections.last()).hasValue("Before your visit");
        assertThat(staff.page()
                        .getByLabel("Text", new Page.GetByLabelOptions().setExact(true))
                        .last())
                .hasValue("Bring a list of");

        staff.press("Give it up");

        assertThat(staff.page().getByText(AGAIN)).isHidden();
        assertThat(sections).hasCount(count);
        staff.page().reload();
        assertThat(sections).hasCount(count);
        assertThat(staff.page().getByText(AGAIN)).isHidden();
    }

    @Test
    void aRecordThatIsNewAndHardlyBegunIsKeptToo() {
        staff.open("/staff/new-office");
        staff.labelled("Name").fill("Office by the lake");
        staff.type("Street and number", "1 Lake Road");

        staff.page().reload();

        assertThat(staff.page().getByText(AGAIN)).isVisible();
        Assertions.assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
        assertThat(staff.labelled("Name")).hasValue("Office by the lake");
        assertThat(staff.labelled("Street and number")).hasValue("1 Lake Road");
        staff.page().getByText("Log out").first().click();
        staff.press("Stay here");
        assertThat(staff.labelled("Name")).hasValue("Office by the lake");
        staff.page().getByText("Log out").first().click();
        staff.press("Leave and lose changes");
        staff.page().waitForURL("**/staff/login*");
        Assertions.assertThat(
                        staff.page().evaluate("Object.keys(localStorage).filter(key => key.startsWith('unsaved '))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void whatIsPlannedAfterwardsHoldsNothingThatAColleagueChangedMeanwhile() {
        var changes = PORTAL.services().content(PlannedChangesApi.class);
        staff.open(OFFICE);
        var before = staff.labelled(DOOR).inputValue();
        staff.type("City", "Garland");
        try (var colleague = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            colleague.open(OFFICE);
            colleague.type(DOOR, "Through the red gate");
            colleague.save();
            colleague.awaitSaved();

            staff.page().reload();
            assertThat(staff.labelled("City")).hasValue("Garland");
            staff.press("Save from a date");
            staff.press("Plan it");
            staff.page().getByText("Planned. It takes effect").first().waitFor();

            assertThat(staff.labelled(DOOR)).hasValue("Through the red gate");
            var planned = changes.listPlannedChanges("location", "north-central-expressway");
            Assertions.assertThat(planned)
                    .singleElement()
                    .satisfies(change ->
                            Assertions.assertThat(change.change().fields()).containsOnlyKeys("address"));
            changes.cancelChange(
                    planned.getFirst().id(), new Version(planned.getFirst().version()));
            colleague.type(DOOR, before);
            colleague.save();
            colleague.awaitSaved();
        }
    }

    @Test
    void whereAColleagueWasFasterMeanwhileBothAreSeen() {
        var mainNumber = MainNumber.of(PORTAL.services());
        try {
            staff.openMainNumber();
            staff.typeNumber("214-823-2081");
            mainNumber.save(PhoneNumber.parse("214-823-2082", "US"));

            staff.page().reload();

            assertThat(staff.numberField()).hasValue("214-823-2081");
            staff.saveEverywhere();
            var told = staff.page().locator("[role=dialog][aria-label='Somebody else saved first']");
            assertThat(told).containsText("214-823-2081");
            assertThat(told).containsText("214-823-2082");
            Assertions.assertThat(mainNumber.now()).isEqualTo("+12148232082");
        } finally {
            mainNumber.restore();
        }
    }
}
