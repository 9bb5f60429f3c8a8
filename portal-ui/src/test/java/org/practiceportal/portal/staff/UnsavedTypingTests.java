package org.practiceportal.portal.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.condition.ConditionPageDraft;
import org.practiceportal.common.condition.ConditionPageWorkingCopy;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.PracticeDraft;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;

class UnsavedTypingTests {

    static final List<Arguments> KINDS = List.of(
            Arguments.of(ConditionPageDraft.class, ConditionPageWorkingCopy.class),
            Arguments.of(ContactPointDraft.class, ContactPointDetails.class),
            Arguments.of(LocationDraft.class, LocationDetails.class),
            Arguments.of(PracticeDraft.class, PracticeDetails.class),
            Arguments.of(PractitionerDraft.class, PractitionerDetails.class));

    @ParameterizedTest
    @FieldSource("KINDS")
    <D, R> void everyDraftAndRecordComesBackAsItWasKept(Class<D> draft, Class<R> record) {
        var state = new UnsavedTyping.State<>(WireSamples.read(record), WireSamples.read(draft));

        assertThat(UnsavedTyping.State.read(state.write(), draft, record)).contains(state);
    }

    @ParameterizedTest
    @FieldSource("KINDS")
    <D, R> void whatAnotherVersionOfThePortalHasKeptIsLeftAside(Class<D> draft, Class<R> record) {
        assertThat(UnsavedTyping.State.read("{\"record\":null,\"draft\":{\"years\":[1]}}", draft, record))
                .isEmpty();
        assertThat(UnsavedTyping.State.read("2025", draft, record)).isEmpty();
    }
}
