package org.practiceportal.common.directory;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An office as staff write it. What is not known stays absent; nothing is guessed.
 *
 * @param slug the permanent name in addresses; may not change
 * @param name what patients call the office
 * @param rank the order among offices, smallest first
 * @param directions how to find the door, in the practice's own words, such as a landmark
 * @param timeZone the zone that the hours are told in
 * @param hours the weekly hours; absent where nobody has confirmed them, and patients are then asked to call
 */
public record LocationDraft(
        @NotNull Slug slug,
        @NotBlank @Size(max = 120) String name,
        @PositiveOrZero int rank,
        @Nullable @Valid PostalAddress address,
        @Nullable @Size(max = 500) String directions,
        @Nullable GeoPosition geoPosition,
        @NotNull ZoneId timeZone,
        @Nullable OpeningHours hours) {}
