package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param menuPath what to do once a machine answers, such as "press 2, then 5"; read, never dialled
 * @param language what is spoken there; none for the language of the pages
 * @param hours when it is answered; none where nobody has told us
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

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable @Size(max = 80)
        String menuPath,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Language language,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DependentHours hours,
        @PositiveOrZero int rank,
        @Nullable Slug location) {

    public ContactPointDraft {
        // What is missing is told of later, field by field.
        if (PhoneNumber.RELAY.equals(number) && kind != ContactPointKind.TTY) {
            throw new IllegalArgumentException("711 is the relay service: choose the kind TTY");
        }
        if (hours != null && kind == ContactPointKind.FAX) {
            throw new IllegalArgumentException("A fax machine has no hours");
        }
        if (hours != null && hours.sameAsOffice() && location == null) {
            throw new IllegalArgumentException(
                    "A number of the whole practice has no office whose hours it could have");
        }
    }

    /** A number as most are: no menu, the language of the pages, no word on its hours. */
    public ContactPointDraft(
            Slug key,
            ContactPointKind kind,
            String label,
            PhoneNumber number,
            @Nullable String extension,
            int rank,
            @Nullable Slug location) {
        this(key, kind, label, number, extension, null, null, null, rank, location);
    }
}
