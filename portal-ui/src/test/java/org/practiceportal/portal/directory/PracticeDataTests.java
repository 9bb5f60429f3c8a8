package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.PublicAddress;

class PracticeDataTests {

    private static final PublicAddress ADDRESS = new PublicAddress(URI.create("https://lakeshore.example"));

    @Test
    void searchEnginesAreToldANumberWithItsExtension() {
        assertThat(PracticeData.organization(practice("12"), ADDRESS))
                .containsEntry("telephone", "+12148232052;ext=12");
    }

    @Test
    void aNumberWithoutExtensionStandsAlone() {
        assertThat(PracticeData.organization(practice(null), ADDRESS)).containsEntry("telephone", "+12148232052");
    }

    /** The sample office is open on weekdays, in some weeks by appointment on Saturdays, and has two special days. */
    @Test
    void searchEnginesAreToldTheHoursThatTheirWordsCanSay() {
        var clinic = PracticeData.clinic(WireSamples.read(LocationDetails.class), ADDRESS);

        assertThat(clinic.get("openingHoursSpecification"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(hours -> hours.get("dayOfWeek") + " " + hours.get("opens") + " " + hours.get("closes"))
                .containsExactly(
                        "https://schema.org/Monday 08:00 12:00",
                        "https://schema.org/Monday 13:00 17:30",
                        "https://schema.org/Friday 08:00 12:00");
        assertThat(clinic.get("specialOpeningHoursSpecification"))
                .asInstanceOf(InstanceOfAssertFactories.list(Map.class))
                .extracting(day -> day.get("validFrom") + " " + day.get("opens") + " " + day.get("closes"))
                .containsExactly("2026-11-26 00:00 00:00", "2026-12-24 08:00 12:00");
    }

    private static PracticeDetails practice(@Nullable String extension) {
        var main = new ContactPointDetails(
                new Slug("main"),
                ContactPointKind.MAIN,
                "Main number",
                new PhoneNumber("+12148232052"),
                extension,
                null,
                null,
                null,
                0,
                null,
                1);
        return new PracticeDetails("Lakeshore Spine", "Lakeshore", "Spine surgery.", null, main, List.of(main), 1);
    }
}
