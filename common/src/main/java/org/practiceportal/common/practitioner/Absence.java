package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * Days on which a person does not see patients. Why is nobody's business, so there is no field for it.
 *
 * @param from the first day
 * @param through the last day, included
 * @param location the only office it is about; none for all
 */
public record Absence(
        @NotNull LocalDate from,
        @NotNull LocalDate through,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Slug location) {

    public Absence {
        if (through.isBefore(from)) {
            throw new IllegalArgumentException(
                    "An absence ends on or after the day it begins: " + from + " to " + through);
        }
    }

    /** Returns whether it is about an office on a day. */
    public boolean holds(Slug office, LocalDate day) {
        return (location == null || location.equals(office)) && !day.isBefore(from) && !day.isAfter(through);
    }
}
