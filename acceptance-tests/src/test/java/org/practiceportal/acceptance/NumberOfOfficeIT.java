package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What callers are told of the numbers of an office, and what staff see of them before they save. */
class NumberOfOfficeIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final LocationsApi LOCATIONS = PORTAL.services().content(LocationsApi.class);
    private static final ContactPointsApi NUMBERS = PORTAL.services().content(ContactPointsApi.class);
    private static final Slug OFFICE = new Slug("numbers-journey");
    private static final String PAGE = PORTAL.url() + "/offices/" + OFFICE;
    private static final String DESK = "Journey desk";
    private static final String NURSE = "Journey nurse";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    /** A desk that is answered while the office is open, and a nurse with hours of her own. */
    @BeforeEach
    void addAnOffice() {
        LOCATIONS.addLocation(office(DayOfWeek.MONDAY));
        add("desk", DESK, ContactPointKind.MAIN, DependentHours.SAME_AS_OFFICE);
        add("nurse", NURSE, ContactPointKind.NURSE_LINE, new DependentHours(morning(DayOfWeek.TUESDAY)));
    }

    @AfterEach
    void removeIt() {
        for (var number : LOCATIONS.getLocation(OFFICE).value().contactPoints()) {
            NUMBERS.removeContactPoint(number.key(), new Version(number.version()));
        }
        LOCATIONS.removeLocation(OFFICE, version());
    }

    @Test
    void aNumberAsTheOfficeFollowsItsHoursAndOneWithItsOwnDoesNot() {
        assertThat(daysOf(DESK)).containsExactly("https://schema.org/Monday");
        assertThat(daysOf(NURSE)).containsExactly("https://schema.org/Tuesday");

        LOCATIONS.reviseLocation(OFFICE, version(), office(DayOfWeek.THURSDAY));

        assertThat(daysOf(DESK)).containsExactly("https://schema.org/Thursday");
        assertThat(daysOf(NURSE)).containsExactly("https://schema.org/Tuesday");
        assertThat(page()).contains("Answered while the office is open.", "Tuesday: 8:00");
    }

    @Test
    void whatToPressStandsBesideTheNumberAndIsNeverDialled() {
        assertThat(page())
                .contains("href=\"tel:+12145550161;ext=4\"", "press 2, then 5", "Spanish", "español")
                .doesNotContainPattern("tel:[^\"]*press");
    }

    @ParameterizedTest
    @MethodSource("devices")
    void thePageOfAnOfficeWithAllOfThatMeetsWcag(Device device) {
        try (var context = Chromium.browser().newContext(device.options())) {
            var page = context.newPage();
            page.navigate(PAGE);

            assertThat(AccessibilityIT.violations(page)).isEmpty();
            page.evaluate("() => document.querySelector('.call-button a').textContent = '214-555-0160, ext. 45123'");
            assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                    .isEqualTo(page.evaluate("() => innerWidth"));
        }
    }

    @ParameterizedTest
    @MethodSource("devices")
    void staffSeeTheHoursOfTheOfficeAndWhoElseHasTheNumberBeforeTheySave(Device device) {
        try (var staff = StaffBrowser.logIn(PORTAL, device)) {
            staff.open("/staff/phone-numbers/numbers-journey-nurse");
            staff.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Same as the office"))
                    .click();
            staff.page()
                    .getByText(Pattern.compile("Now at Numbers journey: Monday: 8:00"))
                    .waitFor();
            staff.type("Number", "214-555-0160");
            staff.type("Extension", "");
            staff.type("What to press in its menu", "");
            staff.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(DESK))
                    .waitFor();

            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();

            staff.saveEverywhere();
            staff.awaitSaved();

            assertThat(daysOf(NURSE)).containsExactly("https://schema.org/Monday");

            staff.open("/staff/phone-numbers");
            staff.page().getByText("The same number is also:").first().waitFor();
            assertThat(AccessibilityIT.violations(staff.page())).isEmpty();
        }
    }

    static List<Device> devices() {
        return List.of(Device.PHONE, Device.NARROW, Device.DESK.dark());
    }

    private static List<String> daysOf(String label) {
        return data().path("contactPoint")
                .valueStream()
                .filter(number -> number.path("contactType").asString().equals(label))
                .flatMap(number -> number.path("hoursAvailable").valueStream())
                .map(hours -> hours.path("dayOfWeek").asString())
                .toList();
    }

    private static JsonNode data() {
        var found = DATA.matcher(page());
        assertThat(found.find()).isTrue();
        return JsonMapper.shared().readTree(found.group(1));
    }

    private static String page() {
        return Http.get(PAGE).body();
    }

    private static void add(String key, String label, ContactPointKind kind, DependentHours hours) {
        boolean nurse = kind == ContactPointKind.NURSE_LINE;
        NUMBERS.addContactPoint(new ContactPointDraft(
                new Slug(OFFICE + "-" + key),
                kind,
                label,
                new PhoneNumber(nurse ? "+12145550161" : "+12145550160"),
                nurse ? "4" : null,
                nurse ? "press 2, then 5" : null,
                nurse ? new Language("es") : null,
                hours,
                90,
                OFFICE));
    }

    private static LocationDraft office(DayOfWeek day) {
        return new LocationDraft(
                OFFICE,
                "Numbers journey",
                91,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                morning(day),
                List.of(),
                null,
                List.of());
    }

    private static OpeningHours morning(DayOfWeek day) {
        return new OpeningHours(List.of(new OpeningHours.Span(day, LocalTime.of(8, 0), LocalTime.of(12, 0))));
    }

    private static Version version() {
        return new Version(LOCATIONS.getLocation(OFFICE).value().version());
    }
}
