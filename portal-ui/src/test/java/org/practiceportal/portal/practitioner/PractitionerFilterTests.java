package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.portal.document.SampleRecords;

class PractitionerFilterTests {

    private static final Slug NORTH = SampleRecords.NORTH.slug();
    private static final Slug SOUTH = SampleRecords.SOUTH.slug();

    private static final PractitionerNow LOPEZ = now(People.named("Maria", "López")
            .treating("hemifacial-spasm")
            .speaking("en", "es")
            .roles(List.of(role(NORTH, true, false), role(SOUTH, false, true))));

    private static final PractitionerNow OKAFOR = now(People.named("Ada", "Okafor")
            .treating("hemifacial-spasm", "sciatica")
            .speaking("en")
            .roles(List.of(role(SOUTH, true, true))));

    @Test
    void twoChoicesTogetherFindWhoAnswersBoth() {
        var spasm = Optional.of(new Slug("hemifacial-spasm"));

        assertThat(found(new PractitionerFilter("", spasm, Optional.empty(), "", false, false)))
                .containsExactly(LOPEZ, OKAFOR);
        assertThat(found(new PractitionerFilter("", spasm, Optional.empty(), "es", false, false)))
                .containsExactly(LOPEZ);
        assertThat(found(new PractitionerFilter(
                        "", Optional.of(new Slug("sciatica")), Optional.of(NORTH), "", false, false)))
                .isEmpty();
        assertThat(found(new PractitionerFilter("okafro", spasm, Optional.of(SOUTH), "en", true, true)))
                .containsExactly(OKAFOR);
    }

    @Test
    void whatIsAskedOfAnOfficeOneRoleMustAnswer() {
        assertThat(found(new PractitionerFilter("", Optional.empty(), Optional.of(SOUTH), "", true, false)))
                .containsExactly(OKAFOR);
        assertThat(found(new PractitionerFilter("", Optional.empty(), Optional.empty(), "", true, true)))
                .containsExactly(OKAFOR);
    }

    @Test
    void whoHasLeftIsFoundByNobody() {
        var left = now(People.named("Gone", "Away")
                .roles(List.of(new PractitionerRole(NORTH, null, LocalDate.of(2026, 11, 1), null, null, null, false))));

        assertThat(PractitionerFilter.ANYBODY.matches(left)).isFalse();
        assertThat(PractitionerFilter.ANYBODY.matches(LOPEZ)).isTrue();
    }

    private static List<PractitionerNow> found(PractitionerFilter filter) {
        return List.of(LOPEZ, OKAFOR).stream().filter(filter::matches).toList();
    }

    private static PractitionerNow now(People person) {
        return new PractitionerNow(
                person.details(),
                List.of(SampleRecords.NORTH, SampleRecords.SOUTH),
                Instant.parse("2026-11-23T12:00:00Z"));
    }

    private static PractitionerRole role(Slug office, boolean newPatients, boolean video) {
        return new PractitionerRole(
                office, null, null, null, null, new NewPatients(newPatients, LocalDate.of(2026, 11, 3)), video);
    }
}
