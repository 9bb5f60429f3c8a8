package org.practiceportal.common.practitioner;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a person is called.
 *
 * @param given the names before the family name, such as {@code Maria J.}
 * @param family the family name
 * @param credentials what follows the name, such as {@code MD, PhD}
 */
public record PersonName(
        @NotBlank @Size(max = 80) String given,
        @NotBlank @Size(max = 80) String family,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 80)
        String credentials) {

    /** Returns the name in the order in which it is spoken, with what follows it, such as {@code Maria Lopez, MD}. */
    public String display() {
        return Stream.of(given + " " + family, credentials)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }
}
