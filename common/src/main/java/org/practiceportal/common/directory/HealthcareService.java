package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something that patients come to an office for. What nobody has told us stays absent.
 *
 * @param name what patients call it; no other service of the office is called so
 * @param comment what to know before coming, such as what to bring
 * @param contactPoint the number to call about it, one of the office's or of the practice as a whole; none for the
 *     office's own
 * @param hours when it is to be had
 * @param referralRequired whether another doctor must send the patient
 * @param walkIn whether patients may come without an appointment
 * @param newPatients whether new patients are taken for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HealthcareService(
        @NotBlank @Size(max = 120) String name,
        @Nullable @Size(max = 500) String comment,
        @Nullable Slug contactPoint,
        @Nullable DependentHours hours,
        @Nullable Boolean referralRequired,
        @Nullable Boolean walkIn,
        @Nullable @Valid NewPatients newPatients) {

    /** Returns the same service with another number, or none. */
    public HealthcareService calledAt(@Nullable Slug number) {
        return new HealthcareService(name, comment, number, hours, referralRequired, walkIn, newPatients);
    }
}
