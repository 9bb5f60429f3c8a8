package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.Slug;

/**
 * A person's work at one office for a time. Its dates are those of the calendar on the office's wall.
 *
 * @param location the office
 * @param from the first day; none where it began before anybody counted
 * @param through the last day, included; none where no end is known
 * @param contactPoint the number to call for this person there, one of the office's or of the practice as a whole; none
 *     for the office's own
 * @param hours when the person sees patients there; none where nobody has told us
 * @param newPatients whether the person takes new patients there; none where nobody has told us
 * @param videoVisits whether patients can be seen by video
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PractitionerRole(
        @NotNull Slug location,
        @Nullable LocalDate from,
        @Nullable LocalDate through,
        @Nullable Slug contactPoint,
        @Nullable DependentHours hours,
        @Nullable NewPatients newPatients,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean videoVisits) {

    public PractitionerRole {
        if (from != null && through != null && through.isBefore(from)) {
            throw new IllegalArgumentException("A role ends on or after the day it begins: " + from + " to " + through);
        }
    }

    /** Returns whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return (from == null || !day.isBefore(from)) && !isOver(day);
    }

    /** Returns whether its last day is before a day. */
    public boolean isOver(LocalDate day) {
        return through != null && through.isBefore(day);
    }

    PractitionerRole at(Slug office) {
        return new PractitionerRole(office, from, through, null, hours, newPatients, videoVisits);
    }

    PractitionerRole calledAt(@Nullable Slug number) {
        return new PractitionerRole(location, from, through, number, hours, newPatients, videoVisits);
    }

    /** Returns whether there is a day on which both hold at the same office. */
    boolean meets(PractitionerRole other) {
        return location.equals(other.location)
                && (from == null || !other.isOver(from))
                && (other.from == null || !isOver(other.from));
    }
}
