package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A contact point as staff write it.
 *
 * @param key the permanent name that page text embeds; may not change
 * @param kind what the number is for
 * @param label what patients read beside the number
 * @param number the number itself
 * @param extension digits to dial once connected, at most 11 as RFC 3966 readers accept
 * @param rank the order among numbers, smallest first
 * @param location the office the number belongs to; none for the practice as a whole
 */
public record ContactPointDraft(
        @NotNull Slug key,
        @NotNull ContactPointKind kind,
        @NotBlank @Size(max = 80) String label,
        @NotNull PhoneNumber number,

        @Nullable @Pattern(regexp = "\\d{1,11}", message = "An extension has 1 to 11 digits")
        String extension,

        @PositiveOrZero int rank,
        @Nullable Slug location) {}
