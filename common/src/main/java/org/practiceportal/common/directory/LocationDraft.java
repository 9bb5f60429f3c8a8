package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An office as staff write it. What is not known stays absent; nothing is guessed.
 *
 * @param slug the permanent name in addresses; may not change
 * @param name what patients call the office
 * @param rank the order among offices, smallest first
 * @param directions how to find the door, in the practice's own words, such as a landmark
 * @param timeZone the zone that the hours are told in
 * @param hours the regular hours; absent where nobody has confirmed them, and patients are then asked to call
 * @param specialDays the dates on which those do not hold, each date in one of them at most; at most 200
 * @param status what is out of the ordinary, now or later; none where nothing is
 * @param services what patients come for, each under a name of its own; at most 50
 */
public record LocationDraft(
        @NotNull Slug slug,
        @NotBlank @Size(max = 120) String name,
        @PositiveOrZero int rank,
        @Nullable @Valid PostalAddress address,

        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "(?s)(?!.*\\{\\{).*", message = "Nothing can be inserted here; write it as it shall be read")
        String directions,

        @Nullable GeoPosition geoPosition,
        @NotNull ZoneId timeZone,
        @Nullable OpeningHours hours,

        @NotNull @Size(max = 200) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid SpecialDay> specialDays,

        @Nullable @Valid OperatingStatus status,

        @NotNull @Size(max = 50) @JsonSetter(nulls = Nulls.AS_EMPTY)
        List<@Valid HealthcareService> services) {

    public LocationDraft {
        specialDays = List.copyOf(specialDays);
        services = List.copyOf(services);
        new Availability(hours, specialDays, status, timeZone); // refuses special days that contradict each other
        if (services.stream()
                        .map(service -> service.name().strip().toLowerCase(Locale.ROOT))
                        .distinct()
                        .count()
                < services.size()) {
            throw new IllegalArgumentException("Two services of an office have the same name");
        }
    }

    /** An office whose regular hours hold. */
    public LocationDraft(
            Slug slug,
            String name,
            int rank,
            @Nullable PostalAddress address,
            @Nullable String directions,
            @Nullable GeoPosition geoPosition,
            ZoneId timeZone,
            @Nullable OpeningHours hours) {
        this(slug, name, rank, address, directions, geoPosition, timeZone, hours, List.of(), null, List.of());
    }

    /** Returns the same office with other services. */
    public LocationDraft withServices(List<HealthcareService> changed) {
        return new LocationDraft(
                slug, name, rank, address, directions, geoPosition, timeZone, hours, specialDays, status, changed);
    }

    /** Returns the same office with another status. */
    public LocationDraft withStatus(@Nullable OperatingStatus changed) {
        return new LocationDraft(
                slug, name, rank, address, directions, geoPosition, timeZone, hours, specialDays, changed, services);
    }
}
