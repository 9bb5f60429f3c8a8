package org.practiceportal.portal.practitioner;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.practitioner.PractitionerNow.RoleNow;

/** What is said of people, in words. */
record PractitionerWording(Texts texts) {

    /** Says until when somebody is away; nothing of who is not. */
    Optional<String> away(RoleNow role) {
        return Optional.ofNullable(role.backOn()).map(day -> texts.get("person.away", texts.date(day)));
    }

    /** Says whether new patients are taken, and as of when; nothing where nobody has told us. */
    Optional<String> newPatients(RoleNow role) {
        return Optional.ofNullable(role.role().newPatients()).map(this::newPatients);
    }

    private String newPatients(NewPatients said) {
        return texts.get(
                said.accepting() ? "person.new-patients.yes" : "person.new-patients.no", texts.date(said.asOf()));
    }

    /** Says until when a role holds, where its end is known. */
    Optional<String> end(RoleNow role) {
        return Optional.ofNullable(role.role().through()).map(last -> texts.get("person.until", texts.date(last)));
    }

    String languages(List<Language> spoken) {
        return spoken.stream()
                .map(language -> language.name(texts.locale()))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
