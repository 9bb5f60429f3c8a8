package org.practiceportal.common.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * One section as staff write it.
 *
 * @param text a small part of CommonMark: paragraphs, lists, emphasis, links; {@code {{phone:key}}} and
 *     {@code {{office:key}}} embed records; HTML is text
 */
public record SectionDraft(
        @NotNull HealthAspect type,
        @NotBlank @Size(max = 200) String heading,
        @NotNull @Size(max = SectionDraft.MOST_TEXT) String text) {

    /** The most characters of plain text that a section of a library may have. */
    public static final int MOST_PLAIN_TEXT = 100_000;

    /** Twice as many: in plain text that is written as CommonMark, every character may need a backslash. */
    public static final int MOST_TEXT = 2 * MOST_PLAIN_TEXT;
}
