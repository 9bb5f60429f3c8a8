package org.practiceportal.common.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.zipcode.ZipCode;

/**
 * What a query asks of the practice itself: the directory answers it, and not a page.
 *
 * @param words what else was typed, such as the name of an office, a service or a condition; may be empty
 * @param near where the patient is, as far as the query tells
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DirectoryQuestion(
        Subject subject, String words, @Nullable ZipCode near) {

    /** What is asked for. */
    public enum Subject {
        /** The number to call. */
        PHONE,
        /** When somebody is there. */
        HOURS,
        /** Where to go, and where to leave the car. */
        DIRECTIONS,
        /** Who treats or does something. */
        PRACTITIONERS,
        /** The offices near a place. */
        OFFICES
    }
}
