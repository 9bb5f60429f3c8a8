package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.common.practitioner.PractitionersApi;

/**
 * What staff are told before a save, how many public addresses show a record, is what a reader of all of them finds; and
 * after the save none of them holds what was there before, in no form.
 */
class ReachIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final Pattern TOLD = Pattern.compile("Shown at (one|[\\d,]+) public address");
    private static final Pattern EMBEDDED = Pattern.compile("Call <span class=\"phone\"><a href=\"tel:\\+1(\\d+)\"");
    private static final String DESK = "2148240101";
    private static final String NURSE = "2148240102";

    private MainNumber mainNumber;
    private EmbeddedNumber embedded;

    @BeforeEach
    void addWhatIsShown() {
        mainNumber = MainNumber.of(PORTAL.services());
        embedded = EmbeddedNumber.add(PORTAL.services(), new PhoneNumber("+1" + DESK), new PhoneNumber("+1" + NURSE));
    }

    @AfterEach
    void putBack() {
        embedded.close();
        mainNumber.restore();
    }

    @Test
    void theMainNumberIsToldAndReplacedAtEveryAddress() {
        var before = mainNumber.now().substring(2);

        var told = change("main", "2148240109", before);

        assertThat(told).isGreaterThan(40);
    }

    /** The desk stands on the card of its office, and so beside every page; the nurse only where it is embedded or listed. */
    @ParameterizedTest
    @CsvSource({"embedded-journey-desk," + DESK + ",40", "embedded-journey-nurse," + NURSE + ",6"})
    void aNumberOfAnOfficeIsToldAndReplacedWhereverItStands(String key, String before, int atLeast) {
        assertThat(change(key, "2148240110", before)).isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void anOfficeIsToldWhereverItIsNamed() {
        var told = PORTAL.services().content(LocationsApi.class).getReach(EmbeddedNumber.OFFICE);

        var named = PublicDocuments.read(PORTAL).bodies().entrySet().stream()
                .filter(document -> document.getValue().contains("Embedded journey"))
                .map(document -> document.getKey().replaceFirst("\\?.*", ""))
                .distinct();

        assertThat(named).hasSize((int) told.total());
    }

    /** People are named by their role's office, and the number of the office stands on their pages. */
    @Test
    void anOfficeAndItsNumberAreToldOnThePagesOfThoseWhoWorkThere() {
        var people = PORTAL.services().content(PractitionersApi.class);
        var person = people.addPractitioner(new PractitionerDraft(
                new Slug("embedded-person"),
                new PersonName("Emma", "Bedded", null),
                null,
                List.of(),
                List.of(),
                List.of(EmbeddedNumber.PAGE),
                List.of(),
                null,
                null,
                List.of(new PractitionerRole(EmbeddedNumber.OFFICE, null, null, null, null, null, false)),
                List.of()));
        try {
            assertThat(PORTAL.services()
                            .content(LocationsApi.class)
                            .getReach(EmbeddedNumber.OFFICE)
                            .practitionerPages())
                    .isOne();
            anOfficeIsToldWhereverItIsNamed();
            assertThat(change("embedded-journey-desk", "2148240111", DESK)).isGreaterThan(40);
        } finally {
            people.removePractitioner(person.slug(), new Version(person.version()));
        }
    }

    /** The number for bills is of no office; patients find it below the list of offices. */
    @Test
    void aNumberOfThePracticeAsAWholeStandsInTheListOfOffices() {
        var numbers = PORTAL.services().content(ContactPointsApi.class);
        var key = new Slug("reach-bills");
        numbers.addContactPoint(new ContactPointDraft(
                key, ContactPointKind.BILLING, "Bills", new PhoneNumber("+12148240120"), null, 95, null));
        try {
            assertThat(PublicDocuments.read(PORTAL).showing("2148240120")).containsExactly("/offices");
            assertThat(change(key.value(), "2148240121", "2148240120")).isOne();
            try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
                var page = context.newPage();
                page.navigate(PORTAL.url() + "/offices");

                assertThat(AccessibilityIT.violations(page)).isEmpty();
            }
        } finally {
            numbers.removeContactPoint(
                    key, new Version(numbers.getContactPoint(key).value().version()));
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aNumberThatAnotherReplacesStandsNowhereAndEveryPageShowsTheOther(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/phone-numbers/" + EmbeddedNumber.NURSE);
            staff.press("Remove number");
            staff.labelled("Replace by").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            staff.labelled("Replace by").fill("embedded-journey-desk");
            staff.page().getByRole(AriaRole.OPTION).first().click();
            staff.press("Replace everywhere and remove");
            staff.page().waitForURL("**/staff/phone-numbers");
        }

        var after = PublicDocuments.read(PORTAL);
        assertThat(after.showing(NURSE)).isEmpty();
        assertThat(Http.get(PORTAL.url() + "/conditions/" + EmbeddedNumber.PAGE).all(EMBEDDED))
                .containsExactly(DESK);
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.DESK.dark());
    }

    /** Changes a number in the browser, having read what is told, and returns at how many addresses it was said to stand. */
    private static int change(String key, String to, String from) {
        var before = PublicDocuments.read(PORTAL).showing(from);
        int told;
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/phone-numbers/" + key);
            told = told(staff.page().locator(".staff-reach").textContent());
            staff.typeNumber(to);
            staff.save();
            staff.page().getByText("Change it at every address?").waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
            staff.press("Change it everywhere");
            staff.awaitSaved();
        }
        var after = PublicDocuments.read(PORTAL);

        assertThat(before).hasSize(told);
        assertThat(after.showing(from)).isEmpty();
        assertThat(after.showing(to)).isEqualTo(before);
        return told;
    }

    private static int told(String notice) {
        var count = TOLD.matcher(notice);
        assertThat(count.find()).as(notice).isTrue();
        return count.group(1).equals("one")
                ? 1
                : Integer.parseInt(count.group(1).replace(",", ""));
    }
}
