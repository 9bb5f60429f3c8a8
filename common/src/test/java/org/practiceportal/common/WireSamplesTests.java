package org.practiceportal.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.PracticeDetails;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

class WireSamplesTests {
    /** They travel as headers or not at all, or, what an office's details say of its hours and numbers, in parts. */
    private static final Set<Class<?>> NEVER_IN_A_BODY =
            Set.of(ActingUser.class, Availability.class, OfficeNumbers.class, ServiceToken.class, Version.class);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    static Stream<Class<?>> wireRecords() {
        return new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.practiceportal.common")
                        .stream()
                        .filter(type -> type.isRecord() && !type.isNestedClass())
                        .map(JavaClass::reflect)
                        .filter(type -> !NEVER_IN_A_BODY.contains(type));
    }

    @ParameterizedTest
    @MethodSource("wireRecords")
    void everyRecordReadsItsSampleAndWritesTheSameJson(Class<?> record) {
        var sample = JSON.readTree(WireSamples.json(record));

        var written = JSON.readTree(JSON.writeValueAsString(JSON.readValue(WireSamples.json(record), record)));

        assertThat((Object) written).isEqualTo(sample);
    }

    @Test
    void aSnapshotCarriesItsValueAsItIs() {
        var read = JSON.readValue(
                WireSamples.snapshotJson(PracticeDetails.class), new TypeReference<Snapshot<PracticeDetails>>() {});

        assertThat(read).isEqualTo(WireSamples.snapshot(PracticeDetails.class));
    }

    @Test
    void aMisspelledPropertyIsRefused() {
        var misspelled = WireSamples.json(ConditionPageDraft.class).replace("\"summary\"", "\"sumary\"");

        assertThatThrownBy(() -> JSON.readValue(misspelled, ConditionPageDraft.class))
                .isInstanceOf(UnrecognizedPropertyException.class);
    }

    @Test
    void listsOfADraftThatAreLeftOutAreEmpty() {
        var draft = JSON.readValue("{\"title\": \"Sciatica\", \"summary\": \"\"}", ConditionPageDraft.class);

        assertThat(draft.sections()).isEmpty();
        assertThat(draft.sources()).isEmpty();
        assertThat(draft.alsoKnownAs()).isEmpty();
        assertThat(draft.abbreviations()).isEmpty();
    }
}
