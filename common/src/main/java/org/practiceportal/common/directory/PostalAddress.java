package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A postal address.
 *
 * @param line street and house number
 * @param suite suite, floor or room; shown on a line of its own
 * @param state the two letters of the state in the United States; elsewhere what is written there
 * @param postalCode in the United States a ZIP code, with four digits more or without
 * @param country ISO 3166 code of two letters
 */
@PlausibleAddress
public record PostalAddress(
        @NotBlank @Size(max = 120) String line,
        @Nullable @Size(max = 60) String suite,
        @NotBlank @Size(max = 80) String city,
        @NotBlank @Size(max = 40) String state,
        @NotBlank @Size(max = 12) String postalCode,

        @NotBlank @Pattern(regexp = "[A-Z]{2}", message = "A country has two capital letters, such as US")
        String country) {}
