package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Language;
import org.practiceportal.common.directory.Slug;

/**
 * A person who sees patients, as staff write it. What is not known stays absent.
 *
 * @param slug the permanent name in addresses; may not change
 * @param npi the national identifier; no two people have the same
 * @param specialties such as {@code Neurosurgery}
 * @param procedures what the person does, such as {@code Microvascular decompression}
 * @param conditions the pages about what the person treats, at most 500
 * @param languages what the person speaks with patients
 * @param photo shows the person
 * @param biography some sentences for patients
 * @param roles where and when the person works; one at a time at each office. Who has none now or to come has left
 * @param absences when the person is away
 */
public record PractitionerDraft(
        @NotNull Slug slug,
        @NotNull @Valid PersonName name,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Npi npi,

        @NotNull @Size(max = 10) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 80) String> specialties,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@NotBlank @Size(max = 120) String> procedures,

        @NotNull @Size(max = 500) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Slug> conditions,

        @NotNull @Size(max = 20) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<Language> languages,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Valid
        Photo photo,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 2_000)
        String biography,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid PractitionerRole> roles,

        @NotNull @Size(max = 100) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid Absence> absences) {

    public PractitionerDraft {
        specialties = List.copyOf(specialties);
        procedures = List.copyOf(procedures);
        conditions = List.copyOf(conditions);
        languages = List.copyOf(languages);
        roles = List.copyOf(roles);
        absences = List.copyOf(absences);
        for (int i = 0; i < roles.size(); i++) {
            if (roles.subList(0, i).stream().anyMatch(roles.get(i)::meets)) {
                throw new IllegalArgumentException(
                        "Two roles at the office " + roles.get(i).location() + " hold on the same day");
            }
        }
    }

    /**
     * Returns the same person at another office in place of one; the numbers of the roles there are left to the office.
     *
     * @throws IllegalArgumentException if the person already has a role there at the same time
     */
    public PractitionerDraft withOffice(Slug office, Slug by) {
        return with(
                roles.stream()
                        .map(role -> role.location().equals(office) ? role.at(by) : role)
                        .toList(),
                absences.stream()
                        .map(absence -> office.equals(absence.location())
                                ? new Absence(absence.from(), absence.through(), by)
                                : absence)
                        .toList());
    }

    /** Returns the same person with another number, or none, in place of one. */
    public PractitionerDraft withNumber(Slug number, Function<PractitionerRole, @Nullable Slug> by) {
        return with(
                roles.stream()
                        .map(role -> number.equals(role.contactPoint()) ? role.calledAt(by.apply(role)) : role)
                        .toList(),
                absences);
    }

    /** Returns the same person who treats these conditions. */
    public PractitionerDraft treating(List<Slug> treated) {
        return with(treated, roles, absences);
    }

    private PractitionerDraft with(List<PractitionerRole> changedRoles, List<Absence> changedAbsences) {
        return with(conditions, changedRoles, changedAbsences);
    }

    private PractitionerDraft with(
            List<Slug> treated, List<PractitionerRole> changedRoles, List<Absence> changedAbsences) {
        return new PractitionerDraft(
                slug,
                name,
                npi,
                specialties,
                procedures,
                treated,
                languages,
                photo,
                biography,
                changedRoles,
                changedAbsences);
    }
}
