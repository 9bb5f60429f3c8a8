package org.practiceportal.common.directory;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office as it stands, with its own numbers; the other fields are those of {@link LocationDraft}.
 *
 * @param contactPoints the numbers that belong to this office, by rank
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
        List<ContactPointDetails> contactPoints,
        long version) {

    public LocationDetails {
        contactPoints = List.copyOf(contactPoints);
    }

    /** Returns what an editor starts from. */
    public LocationDraft toDraft() {
        return new LocationDraft(slug, name, rank, address, directions, geoPosition, timeZone, hours);
    }
}
