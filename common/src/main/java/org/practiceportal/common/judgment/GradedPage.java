package org.practiceportal.common.judgment;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.practiceportal.common.directory.Slug;

/**
 * How well a page answers a query.
 *
 * @param grade 3 where it is what is meant, 2 where it answers too, 1 where it is only related
 */
public record GradedPage(@NotNull Slug page, @Min(1) @Max(3) int grade) {}
