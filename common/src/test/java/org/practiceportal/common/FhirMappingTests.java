package org.practiceportal.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;

/** Every part of a record of the directory has its place in the mapping to FHIR. */
class FhirMappingTests {

    private static final Path MAPPING = Path.of("docs/0002-how-the-directory-maps-to-fhir.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!component|---)(\\w+) \\| \\S.* \\|$");

    @ParameterizedTest
    @ValueSource(
            classes = {
                LocationDetails.class,
                OpeningHours.Span.class,
                SpecialDay.class,
                ContactPointDetails.class,
                HealthcareService.class,
                PractitionerDraft.class,
                Photo.class,
                PractitionerRole.class,
                Absence.class
            })
    void theTableOfARecordNamesItsParts(Class<?> record) throws Exception {
        var title = "### `" + record.getName().replaceFirst(".*\\.", "").replace('$', '.') + "` ";
        var mapping = Files.readString(MAPPING);
        assertThat(mapping).contains(title);
        var section = mapping.substring(mapping.indexOf(title)).split("\n##", 2)[0];

        assertThat(ROW.matcher(section).results().map(row -> row.group(1)))
                .containsExactlyElementsOf(Stream.of(record.getRecordComponents())
                        .map(RecordComponent::getName)
                        .toList());
    }
}
