package org.practiceportal.common.practitioner;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;

/**
 * A photo of a person, named by what it shows: another photo has another name, so a copy of it is never out of date.
 *
 * @param sha256 the SHA-256 digest of the JPEG in 64 small hexadecimal digits
 * @param width in pixels, at most {@value #MOST_PIXELS}
 * @param height in pixels, at most {@value #MOST_PIXELS}
 */
public record Photo(
        @NotNull @Pattern(regexp = NAME, message = "A photo is named by 64 hexadecimal digits")
        String sha256,

        @Positive int width,
        @Positive int height) {

    /** What the name of a photo looks like. */
    public static final String NAME = "[0-9a-f]{64}";

    /** Twice as wide as a person's page shows it, for screens with two pixels where others have one. */
    public static final int MOST_PIXELS = 480;
}
