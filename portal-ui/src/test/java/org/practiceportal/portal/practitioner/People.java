package org.practiceportal.portal.practitioner;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.common.practitioner.PersonName;
import org.practiceportal.common.practitioner.Photo;
import org.practiceportal.common.practitioner.PractitionerDetails;
import org.practiceportal.common.practitioner.PractitionerDraft;
import org.practiceportal.common.practitioner.PractitionerRole;

/** People for tests, each known by what the test is about. */
public record People(
        PersonName name,
        List<String> specialties,
        List<Slug> conditions,
        List<Language> languages,
        @Nullable Photo photo,
        List<PractitionerRole> roles,
        List<Absence> absences) {

    public static People named(String given, String family) {
        return named(given, family, null);
    }

    public static People named(String given, String family, @Nullable String credentials) {
        return new People(
                new PersonName(given, family, credentials),
                List.of(),
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of());
    }

    public People specialty(String specialty) {
        return new People(name, List.of(specialty), conditions, languages, photo, roles, absences);
    }

    public People treating(String... pages) {
        return new People(
                name, specialties, Stream.of(pages).map(Slug::new).toList(), languages, photo, roles, absences);
    }

    public People speaking(String... tags) {
        return new People(
                name,
                specialties,
                conditions,
                Stream.of(tags).map(Language::new).toList(),
                photo,
                roles,
                absences);
    }

    public People shownBy(Photo taken) {
        return new People(name, specialties, conditions, languages, taken, roles, absences);
    }

    public People roles(List<PractitionerRole> held) {
        return new People(name, specialties, conditions, languages, photo, held, absences);
    }

    public People absences(Absence... away) {
        return new People(name, specialties, conditions, languages, photo, roles, List.of(away));
    }

    public PractitionerDetails details() {
        return new PractitionerDetails(
                new PractitionerDraft(
                        Slug.fromTitle(name.given() + " " + name.family()).orElseThrow(),
                        name,
                        null,
                        specialties,
                        List.of(),
                        conditions,
                        languages,
                        photo,
                        null,
                        roles,
                        absences),
                0);
    }
}
