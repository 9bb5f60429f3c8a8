package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.acceptance.Chromium.Device;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.Slug;

/** An operator hands over a table of ZIP codes; from then on, and not before, patients find the nearest office. */
class ZipCodesIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final LocationsApi LOCATIONS = PORTAL.services().content(LocationsApi.class);
    private static final Slug OFFICE = new Slug("zip-journey");

    @TempDir
    private Path folder;

    @BeforeEach
    void addAnOfficeThatIsLastInTheUsualOrder() {
        LOCATIONS.addLocation(new LocationDraft(
                OFFICE,
                "ZIP journey",
                99,
                null,
                null,
                new GeoPosition(32.8330, -96.7710),
                ZoneId.of("America/Chicago"),
                null));
    }

    @AfterEach
    void removeIt() {
        LOCATIONS.removeLocation(
                OFFICE, new Version(LOCATIONS.getLocation(OFFICE).value().version()));
    }

    @Test
    void distancesAreToldOnceThereIsATableAndNothingFalseBefore() throws IOException {
        assertThat(Http.get(PORTAL.url() + "/offices").body()).doesNotContain("Your ZIP code");
        assertThat(Http.get(PORTAL.url() + "/offices?near=75206"))
                .satisfies(answer -> assertThat(answer.status()).isEqualTo(200))
                .satisfies(answer -> assertThat(answer.body()).doesNotContain("miles"));

        importTable();

        try (var context = Chromium.browser().newContext(Device.PHONE.options())) {
            var page = context.newPage();
            page.navigate(PORTAL.url() + "/offices");
            page.getByLabel("Your ZIP code").fill("75206");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show").setExact(true))
                    .click();

            assertThat(page.locator(".office-card h2").first().textContent()).isEqualTo("ZIP journey");
            assertThat(page.locator(".office-card").first().textContent()).contains("mile");
            assertThat(AccessibilityIT.violations(page)).isEmpty();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - window.innerWidth"))
                    .isLessThanOrEqualTo(0);

            page.navigate(PORTAL.url() + "/offices?near=99999");

            assertThat(page.getByText("We do not know where ZIP code 99999 is.").isVisible())
                    .isTrue();
            assertThat(AccessibilityIT.violations(page)).isEmpty();
        }
    }

    private void importTable() throws IOException {
        var table = Files.writeString(folder.resolve("zips.txt"), """
                GEOID\tALAND\tAWATER\tALAND_SQMI\tAWATER_SQMI\tINTPTLAT\tINTPTLONG
                75206\t1\t0\t1\t0\t32.831834\t-96.769958
                """);
        var imported = Launcher.run(
                Duration.ofMinutes(2), "import-zips", "--data", PORTAL.data().toString(), table.toString());
        assertThat(imported.status()).as(imported.output()).isZero();
    }
}
