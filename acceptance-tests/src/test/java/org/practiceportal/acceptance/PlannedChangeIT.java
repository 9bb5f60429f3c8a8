package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;

/** A number that is dated ahead: planned on a phone, in effect at its moment on every page and not before. */
class PlannedChangeIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final PlannedChangesApi CHANGES = PORTAL.services().content(PlannedChangesApi.class);
    private static final Slug MAIN = new Slug("main");
    private static final ZoneId DALLAS = ZoneId.of("America/Chicago");
    private static final String PAGE = PORTAL.url() + "/conditions/hemifacial-spasm";
    private static final PhoneNumber NEXT = new PhoneNumber("+12148240177");

    private MainNumber mainNumber;

    @BeforeEach
    void rememberTheNumber() {
        mainNumber = MainNumber.of(PORTAL.services());
    }

    @AfterEach
    void putBack() {
        CHANGES.listPlannedChanges(null, null)
                .forEach(change -> CHANGES.cancelChange(change.id(), new Version(change.version())));
        mainNumber.restore();
    }

    /** A page is kept until the very moment; what is asked for before it and answered after it may be either. */
    @Test
    void everyReadBeforeTheMomentIsOldAndEveryReadFromItOnIsNew() {
        var due = Instant.now().plusSeconds(3);
        Http.get(PAGE);
        CHANGES.planChange(new PlannedChangeDraft(
                ChangeKind.CONTACT_POINT,
                MAIN,
                LocalDateTime.ofInstant(due, DALLAS),
                DALLAS,
                Map.of("number", NEXT.value())));

        var early = new ArrayList<String>();
        var late = new ArrayList<String>();
        var end = due.plusSeconds(2);
        for (var asked = Instant.now(); asked.isBefore(end); asked = Instant.now()) {
            var body = Http.get(PAGE).body();
            if (Instant.now().isBefore(due)) {
                early.add(body);
            } else if (!asked.isBefore(due)) {
                late.add(body);
            }
        }

        assertThat(early).hasSizeGreaterThan(20).noneMatch(body -> body.contains(NEXT.value()));
        assertThat(late).hasSizeGreaterThan(20).allMatch(body -> body.contains("tel:" + NEXT.value()));
    }

    @ParameterizedTest
    @MethodSource("devices")
    void staffPlanAndTakeBackOnAPhone(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.openMainNumber();
            staff.typeNumber("214-824-0177");
            staff.press("Save from a date");
            staff.page().getByText("From when on?").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).as("dialog").isEmpty();
            staff.press("Plan it");
            staff.page().getByText("Planned. It takes effect on").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).as("editor").isEmpty();
            assertThat(Http.get(PAGE).body()).doesNotContain(NEXT.value());

            staff.open("/staff/planned-changes");
            assertThat(AccessibilityIT.violations(staff.page())).as("list").isEmpty();
            assertThat(CHANGES.listPlannedChanges("contact-point", "main")).hasSize(1);

            staff.openMainNumber();
            staff.page().getByText("Take back").click();
            staff.page().getByText("Taken back. It will not take effect.").waitFor();
            assertThat(CHANGES.listPlannedChanges("contact-point", "main")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void staffLookAtTheCardOfADayAheadAndOfADayLongAgo(Device device) {
        CHANGES.planChange(new PlannedChangeDraft(
                ChangeKind.CONTACT_POINT,
                MAIN,
                LocalDateTime.of(2099, 12, 1, 0, 0),
                DALLAS,
                Map.of("number", NEXT.value())));
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/offices/north-central-expressway");
            var card = staff.page().locator(".staff-moment .office");
            card.waitFor();
            assertThat(card.innerHTML()).doesNotContain(NEXT.value());

            choose(staff, "2099-12-02T10:00");
            staff.page()
                    .locator(".staff-moment .office a[href='tel:" + NEXT.value() + "']")
                    .waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).as("card").isEmpty();
            assertThat(staff.page().locator(".staff-moment").evaluate("part => part.scrollWidth <= part.clientWidth"))
                    .isEqualTo(true);

            choose(staff, "1999-12-02T10:00");
            staff.page().getByText("There was no such office at that time.").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).as("nothing").isEmpty();
        }
    }

    /** Chooses a time without the calendar, which fills a phone's screen and is not ours to check. */
    private static void choose(StaffBrowser staff, String time) {
        staff.page()
                .locator(".staff-moment vaadin-date-time-picker")
                .evaluate(
                        "(picker, time) => { picker.value = time; picker.dispatchEvent(new Event('change')); }", time);
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.DESK.dark());
    }
}
