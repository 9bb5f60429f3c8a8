package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
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

    private static PracticeDetails practice(@Nullable String extension) {
        var main = new ContactPointDetails(
                new Slug("main"),
                ContactPointKind.MAIN,
                "Main number",
                new PhoneNumber("+12148232052"),
                extension,
                0,
                null,
                1);
        return new PracticeDetails("Lakeshore Spine", "Lakeshore", "Spine surgery.", null, main, 1);
    }
}
