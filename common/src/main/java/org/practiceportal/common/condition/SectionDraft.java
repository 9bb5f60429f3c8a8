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
        @NotNull @Size(max = 100_000) String text) {}
