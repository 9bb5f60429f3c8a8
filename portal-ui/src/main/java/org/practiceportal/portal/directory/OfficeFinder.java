package org.practiceportal.portal.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Copy;
import org.practiceportal.portal.document.CopyKey;
import org.practiceportal.portal.document.KeptCopies;
import org.practiceportal.portal.document.LastKnown;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.Seen;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/** Finds offices by what patients say of a place. */
@Service
public class OfficeFinder {

    private static final CopyKey<AllOffices> ALL = new CopyKey<>(AllOffices.class, "all-offices");

    /** Bytes an office takes with its numbers and hours, generously. */
    private static final int BYTES_AN_OFFICE = 3_000;

    private final ContentSource source;
    private final KeptCopies copies;
    private final LastKnownKeeper lastKnown;

    OfficeFinder(ContentSource source, KeptCopies copies, LastKnownKeeper lastKnown) {
        this.source = source;
        this.copies = copies;
        this.lastKnown = lastKnown;
    }

    private record AllOffices(List<LocationDetails> offices) {}

    /** Finds offices by rank; from what is last known, with its time, where content-service does not answer. */
    public Optional<Seen<List<LocationDetails>>> find(OfficeFilter filter, Instant moment) {
        return all().map(seen -> new Seen<>(filter.among(seen.value(), moment), seen.asOf()));
    }

    /** Returns offices by their distance from a place; those whose position is not known follow in their order. */
    public static List<LocationDetails> nearestFirst(List<LocationDetails> offices, GeoPosition place) {
        record Away(LocationDetails office, double miles) {}
        return offices.stream()
                .map(office -> new Away(
                        office,
                        office.geoPosition() == null ? Double.POSITIVE_INFINITY : place.milesTo(office.geoPosition())))
                .sorted(Comparator.comparingDouble(Away::miles))
                .map(Away::office)
                .toList();
    }

    private Optional<Seen<List<LocationDetails>>> all() {
        try {
            Seen<AllOffices> seen = copies.read(ALL, this::build);
            return Optional.of(new Seen<>(seen.value().offices(), seen.asOf()));
        } catch (NeighbourUnavailable | HttpClientErrorException e) {
            // There always is a list: a service that knows none is no better than one that is silent.
            Optional<LastKnown> known = lastKnown.find();
            return known.map(all -> new Seen<>(all.offices(), all.at()));
        }
    }

    private Copy<AllOffices> build() {
        var offices = source.allOffices();
        return new Copy<>(new AllOffices(offices.value()), offices.value().size() * BYTES_AN_OFFICE, offices.basis());
    }
}
