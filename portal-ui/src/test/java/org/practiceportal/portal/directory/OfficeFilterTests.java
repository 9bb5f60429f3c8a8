package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.SampleRecords;

class OfficeFilterTests {

    /** Ten in the morning of a Monday in Dallas. */
    private static final Instant MONDAY = Instant.parse("2026-11-23T16:00:00Z");

    private static final Instant SUNDAY = Instant.parse("2026-11-22T16:00:00Z");

    private static final LocationDetails INJECTIONS = office("injections", "Injections for spasms", null);
    private static final LocationDetails SPANISH = office("spanish", "Infusions", new Language("es"));

    @ParameterizedTest
    @CsvSource({
        "injection, injections",
        "spasms dallas, injections",
        "75206 INFUSIONS, spanish",
        "spanish, spanish",
        "español, spanish",
        "infusions español, spanish"
    })
    void everyWordBeginsAWordOfNameAddressServiceOrLanguage(String words, String found) {
        assertThat(new OfficeFilter(words, false).among(List.of(INJECTIONS, SPANISH), MONDAY))
                .extracting(office -> office.slug().value())
                .containsExactly(found);
    }

    @Test
    void whatNoOfficeHasTogetherIsFoundNowhere() {
        assertThat(new OfficeFilter("injections spanish", false).among(List.of(INJECTIONS, SPANISH), MONDAY))
                .isEmpty();
    }

    @Test
    void openNowIsToldByTheOfficesClockAndNeverGuessed() {
        var all = List.of(SampleRecords.NORTH, SampleRecords.SOUTH);

        assertThat(new OfficeFilter("", true).among(all, MONDAY)).containsExactly(SampleRecords.NORTH);
        assertThat(new OfficeFilter("", true).among(all, SUNDAY)).isEmpty();
        assertThat(new OfficeFilter("south", true).among(all, MONDAY)).isEmpty();
    }

    private static LocationDetails office(String slug, String service, @Nullable Language language) {
        return new LocationDetails(
                new Slug(slug),
                "Office",
                0,
                new PostalAddress("1 Example Street", null, "Dallas", "TX", "75206", "US"),
                null,
                null,
                ZoneId.of("America/Chicago"),
                null,
                List.of(),
                null,
                List.of(new ContactPointDetails(
                        new Slug("desk"),
                        ContactPointKind.MAIN,
                        "Desk",
                        new PhoneNumber("+12145550142"),
                        null,
                        null,
                        language,
                        null,
                        0,
                        new Slug(slug),
                        null,
                        0)),
                null,
                List.of(new HealthcareService(service, null, null, null, null, null, null)),
                0);
    }
}
