package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something out of the ordinary at an office, such as a closure for snow. It begins and ends by itself. The codes are
 * those that the US Department of Veterans Affairs shows for its clinics, less "normal", which is absence.
 *
 * @param text what patients read, such as "Closed because of ice on the roads"
 * @param from the first moment in the office's own time
 * @param until when it has ended, in the office's own time; none where nobody knows yet, which only a notice may leave open
 */
public record OperatingStatus(
        @NotNull Code code,
        @NotBlank @Size(max = 300) String text,
        @NotNull LocalDateTime from,
        @Nullable LocalDateTime until) {

    /** How far the office is from its ordinary ways. */
    public enum Code {
        /** Patients should know something; the hours hold. */
        NOTICE,
        /** Some services are not there; the hours hold. */
        LIMITED,
        /** Nobody is there, whatever the hours say. */
        CLOSED
    }

    public OperatingStatus {
        if (until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException("A status ends after it begins: " + from + " to " + until);
        }
        if (until == null && code != Code.NOTICE) {
            throw new IllegalArgumentException("A closed or limited office needs the time when that ends");
        }
    }

    /** Returns whether it closes the office at some time of a date. */
    public boolean closes(LocalDate date) {
        return code == Code.CLOSED
                && from.isBefore(date.plusDays(1).atStartOfDay())
                && (until == null || until.isAfter(date.atStartOfDay()));
    }

    /** Returns whether it holds at a time of the office. */
    public boolean holds(LocalDateTime time) {
        return !time.isBefore(from) && (until == null || time.isBefore(until));
    }
}
