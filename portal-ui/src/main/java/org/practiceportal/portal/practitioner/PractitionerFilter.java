package org.practiceportal.portal.practitioner;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.practitioner.PractitionerNow.RoleNow;

/**
 * Whom a patient looks for. What is asked of an office, one and the same role must answer.
 *
 * @param words of the name or the specialty; empty for anybody
 * @param condition the page about what the person treats
 * @param language its tag; empty for any
 * @param newPatients whether only those who take new patients are wanted
 * @param videoVisits whether only those who see patients by video are wanted
 */
record PractitionerFilter(
        String words,
        Optional<Slug> condition,
        Optional<Slug> office,
        String language,
        boolean newPatients,
        boolean videoVisits) {

    /** Everybody. */
    static final PractitionerFilter ANYBODY =
            new PractitionerFilter("", Optional.empty(), Optional.empty(), "", false, false);

    boolean asksAnything() {
        return !equals(ANYBODY);
    }

    /** Returns whether a person is here and wanted. */
    boolean matches(PractitionerNow person) {
        var about = person.about();
        return person.roles().stream().anyMatch(this::matches)
                && NameSearch.of(words).matches(searched(person))
                && condition.map(about.conditions()::contains).orElse(true)
                && (language.isEmpty()
                        || about.languages().stream()
                                .anyMatch(spoken -> spoken.tag().equals(language)));
    }

    private boolean matches(RoleNow role) {
        return office.map(role.office().slug()::equals).orElse(true)
                && (!newPatients || role.takesNewPatients())
                && (!videoVisits || role.role().videoVisits());
    }

    private static String searched(PractitionerNow person) {
        var name = person.name();
        return Stream.concat(
                        Stream.of(name.given(), name.family(), name.credentials())
                                .filter(Objects::nonNull),
                        person.about().specialties().stream())
                .collect(Collectors.joining(" "));
    }
}
