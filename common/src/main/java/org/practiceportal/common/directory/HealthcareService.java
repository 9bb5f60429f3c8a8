package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that patients come to an office for. What nobody has told us stays absent.
 *
 * @param name what patients call it; no other service of the office is called so
 * @param comment what to know before coming, such as what to bring
 * @param contactPoint the number to call about it, one of the office's or of the practice as a whole; none for the
 *     office's own
 * @param hours when it is to be had; closures of the office hold whatever they are
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

    /**
     * Returns when it is to be had. Hours of its own hold while the office is there: patients come to its door, so what
     * closes the office on a day, or for a part of it, closes the service.
     *
     * @return none where nobody has told us
     */
    public Optional<Availability> availability(LocationDetails office) {
        return Optional.ofNullable(hours)
                .map(known -> known.own() == null
                        ? office.availability()
                        : new Availability(
                                known.own(),
                                office.specialDays().stream()
                                        .flatMap(day -> within(day, known.own()))
                                        .toList(),
                                office.status(),
                                office.timeZone()));
    }

    /**
     * Each date of a special day with the part of the service's own hours at which the office is open; those by appointment
     * are left out, because a special day cannot say so and would have them open to everybody.
     */
    private static Stream<SpecialDay> within(SpecialDay day, OpeningHours own) {
        return day.spans().isEmpty()
                ? Stream.of(day)
                : day.from()
                        .datesUntil(day.through().plusDays(1))
                        .map(date -> new SpecialDay(
                                date,
                                date,
                                own.on(date).stream()
                                        .filter(span -> !span.byAppointment())
                                        .flatMap(span -> day.spans().stream()
                                                .flatMap(open -> open.shared(span.time(), date).stream()))
                                        .toList(),
                                day.reason()));
    }

    /** Returns the same service with another number, or none. */
    public HealthcareService calledAt(@Nullable Slug number) {
        return new HealthcareService(name, comment, number, hours, referralRequired, walkIn, newPatients);
    }
}
