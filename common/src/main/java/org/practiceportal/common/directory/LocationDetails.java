package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as it stands, with its own numbers; the other fields are those of {@link LocationDraft}.
 *
 * @param contactPoints the numbers that belong to this office, by rank
 * @param hoursVerification the last check of the regular hours; none where they have changed since
 * @param version counts its revisions; an edit must name the one it read
 */
public record LocationDetails(
        Slug slug,
        String name,
        int rank,
        @Nullable PostalAddress address,
        @Nullable String directions,
        @Nullable GeoPosition geoPosition,
        ZoneId timeZone,
        @Nullable OpeningHours hours,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<SpecialDay> specialDays,
        @Nullable OperatingStatus status,
        List<ContactPointDetails> contactPoints,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Verification hoursVerification,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<HealthcareService> services,
        long version) {

    public LocationDetails {
        specialDays = List.copyOf(specialDays);
        contactPoints = List.copyOf(contactPoints);
        services = List.copyOf(services);
    }

    /** Returns what an editor starts from. */
    public LocationDraft toDraft() {
        return new LocationDraft(
                slug, name, rank, address, directions, geoPosition, timeZone, hours, specialDays, status, services);
    }

    /** Returns when it is there for patients. */
    public Availability availability() {
        return new Availability(hours, specialDays, status, timeZone);
    }
}
