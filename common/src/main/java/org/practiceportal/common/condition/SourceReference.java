package org.practiceportal.common.condition;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where a page's facts come from.
 *
 * @param title the title of the source
 * @param publisher who stands behind it
 * @param url its address, {@code https:} or {@code http:}
 */
public record SourceReference(
        @NotBlank @Size(max = 300) String title,
        @NotNull @Size(max = 200) String publisher,

        @NotBlank
        @Size(max = 1000)
        @Pattern(regexp = "https?://[^\\s\"<>]+", message = "A source's address begins with https:// or http://")
        String url) {}
