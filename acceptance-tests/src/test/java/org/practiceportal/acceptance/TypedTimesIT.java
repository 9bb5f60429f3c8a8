package org.practiceportal.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.Slug;

/** Times as a receptionist types them: what is meant is taken, and what may mean two things is asked about. */
class TypedTimesIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final String OPENS = "Monday, opens at";
    private static final String CLOSES = "Monday, closes at";
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("8:30 AM", "8:30 AM"),
            Map.entry("1:00 p.m.", "1:00 PM"),
            Map.entry("1 p.m.", "1:00 PM"),
            Map.entry("1:00 P.M.", "1:00 PM"),
            Map.entry("830am", "8:30 AM"),
            Map.entry("430 pm", "4:30 PM"),
            Map.entry("5p", "5:00 PM"),
            Map.entry("12 am", "12:00 AM"),
            Map.entry("12:30 pm", "12:30 PM"),
            Map.entry("17:15", "5:15 PM"),
            Map.entry("08:00", "8:00 AM"),
            Map.entry("10:30", "10:30 AM"),
            Map.entry("12:00", "12:00 PM"),
            Map.entry("Noon", "12:00 PM"));
    private static final List<String> NOT_MEANT =
            List.of("430", "8", "8-5", "25:99", "99", "-1", "8:60 AM", "13 PM", "0 AM", "eight", "8:30 AM to 5");

    @Test
    void whatIsMeantIsTakenAndNothingIsGuessed() {
        try (var staff = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            staff.open("/staff/new-office");
            staff.page().getByText("The hours are known").click();
            staff.page().getByText("Add hours").first().click();
            var opens = staff.labelled(OPENS);
            MEANT.forEach((typed, meant) -> {
                type(opens, typed);

                assertThat(opens).hasValue(meant);
                assertThat(opens).not().hasAttribute("aria-invalid", "true");
            });
            NOT_MEANT.forEach(typed -> {
                type(opens, typed);

                assertThat(opens).hasAttribute("aria-invalid", "true");
                assertThat(staff.page().getByText("Type a time with AM or PM").first())
                        .isVisible();
            });
        }
    }

    /** The component reads its own values by the same words, and those of the hours from ten to twelve have no zero. */
    @Test
    void hoursThatWereSavedAreShownWhateverTheirTime() {
        var locations = PORTAL.services().content(LocationsApi.class);
        var office = new Slug("times-journey");
        locations.addLocation(new LocationDraft(
                office,
                "Times journey",
                94,
                null,
                null,
                null,
                ZoneId.of("America/Chicago"),
                new OpeningHours(List.of(
                        new OpeningHours.Span(DayOfWeek.MONDAY, LocalTime.of(10, 0), LocalTime.NOON),
                        new OpeningHours.Span(DayOfWeek.TUESDAY, LocalTime.of(11, 15), LocalTime.of(17, 30))))));
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/offices/" + office);

            assertThat(staff.labelled(OPENS)).hasValue("10:00 AM");
            assertThat(staff.labelled(CLOSES)).hasValue("12:00 PM");
            assertThat(staff.labelled("Tuesday, opens at")).hasValue("11:15 AM");
            assertThat(staff.labelled("Tuesday, closes at")).hasValue("5:30 PM");
            staff.save();
            staff.awaitSaved();
        } finally {
            locations.removeLocation(
                    office, new Version(locations.getLocation(office).value().version()));
        }
    }

    @Test
    void whatIsNoTimeIsNotSaved() {
        try (var staff = StaffBrowser.logIn(PORTAL, Device.PHONE)) {
            staff.open("/staff/new-office");
            staff.type("Name", "Typed times");
            staff.page().getByText("The hours are known").click();
            staff.page().getByText("Add hours").first().click();
            type(staff.labelled(OPENS), "8 AM");
            type(staff.labelled(CLOSES), "430");
            staff.save();

            assertThat(staff.page().getByText("Not saved: please look a").first())
                    .isVisible();
            assertThat(staff.labelled(CLOSES)).hasValue("430");
        }
    }

    @Test
    void aDayWithATimeIsReadTheSameWay() {
        try (var staff = StaffBrowser.logIn(PORTAL, Device.DESK)) {
            staff.open("/staff/offices/north-central-expressway");
            var times = staff.page().locator(".staff-moment [slot=time-picker] input");
            type(times, "1 p.m.");

            assertThat(times).hasValue("1:00 PM");

            type(times, "25:99");

            assertThat(staff.page().locator(".staff-moment vaadin-date-time-picker[invalid]"))
                    .hasCount(1);
        }
    }

    private static void type(Locator field, String time) {
        field.fill(time);
        field.press("Tab");
    }
}
