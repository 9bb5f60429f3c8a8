package org.practiceportal.portal.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.common.directory.PracticeApi;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.practitioner.PractitionersApi;
import org.practiceportal.common.zipcode.ZipCode;
import org.practiceportal.common.zipcode.ZipPositionsApi;
import org.practiceportal.common.zipcode.ZipTable;
import org.springframework.web.client.HttpClientErrorException;

/**
 * What patients may read of content-service, each answer with the records it rests on. Every method throws
 * {@link NeighbourUnavailable} where the service does not answer, and passes on its 404 and 410 unless it says otherwise.
 */
public final class ContentSource {

    /** The most that content-service gives at once. */
    private static final int MOST_PAGES = 1_000;

    private static final int MOST_OFFICES = 200;

    private final Neighbour content;
    private final PracticeApi practice;
    private final LocationsApi locations;
    private final NearestLocationsApi nearest;
    private final ZipPositionsApi zipPositions;
    private final ConditionPagesApi pages;
    private final PractitionersApi practitioners;

    ContentSource(
            Neighbour content,
            PracticeApi practice,
            LocationsApi locations,
            NearestLocationsApi nearest,
            ZipPositionsApi zipPositions,
            ConditionPagesApi pages,
            PractitionersApi practitioners) {
        this.content = content;
        this.practice = practice;
        this.locations = locations;
        this.nearest = nearest;
        this.zipPositions = zipPositions;
        this.pages = pages;
        this.practitioners = practitioners;
    }

    /** Returns the practice with its main number. */
    public Sourced<PracticeDetails> practice() {
        return sourced(
                content.ask(practice::getPractice),
                RecordKey.every(ChangeKind.PRACTICE),
                RecordKey.every(ChangeKind.CONTACT_POINT));
    }

    /** Returns one stretch of the offices, counted from 0. */
    public Sourced<LocationList> offices(int page, int size) {
        return sourced(
                content.ask(() -> locations.listLocations(page, size)),
                RecordKey.every(ChangeKind.LOCATION),
                RecordKey.every(ChangeKind.CONTACT_POINT));
    }

    /** Returns one stretch of the offices by their distance from a place, counted from 0. */
    public Sourced<LocationList> nearestOffices(GeoPosition place, int page, int size) {
        return sourced(
                content.ask(() -> nearest.listNearest(place.latitude(), place.longitude(), page, size)),
                RecordKey.every(ChangeKind.LOCATION),
                RecordKey.every(ChangeKind.CONTACT_POINT));
    }

    /** Returns how large the table of ZIP codes is. */
    public Sourced<ZipTable> zipTable() {
        return sourced(content.ask(zipPositions::getTable), RecordKey.every(ChangeKind.ZIP_TABLE));
    }

    /** Returns where a ZIP code lies; nothing where the table does not have it. */
    public Optional<GeoPosition> findPosition(ZipCode zip) {
        try {
            return Optional.of(content.ask(() -> zipPositions.getPosition(zip)));
        } catch (HttpClientErrorException.NotFound unknown) {
            return Optional.empty();
        }
    }

    /** Returns one office. */
    public Sourced<LocationDetails> office(Slug slug) {
        return sourced(
                content.ask(() -> locations.getLocation(slug)),
                RecordKey.of(ChangeKind.LOCATION, slug),
                // A number may be added to the office, and nobody knows its key before.
                RecordKey.every(ChangeKind.CONTACT_POINT));
    }

    /** Returns one published page with every record it shows. */
    public Sourced<ConditionPageDetails> page(Slug slug) {
        return sourced(
                content.ask(() -> pages.getPublished(slug)),
                RecordKey.of(ChangeKind.CONDITION_PAGE, slug),
                RecordKey.every(ChangeKind.PRACTICE),
                // The offices beside the text are a list: one may be added, or a number to one of them.
                RecordKey.every(ChangeKind.LOCATION),
                RecordKey.every(ChangeKind.CONTACT_POINT),
                RecordKey.every(ChangeKind.PRACTITIONER));
    }

    /** Returns everybody who sees patients, those who have left too. */
    public Sourced<PractitionerList> practitioners() {
        return sourced(
                content.ask(practitioners::listPractitioners),
                RecordKey.every(ChangeKind.PRACTITIONER),
                RecordKey.every(ChangeKind.LOCATION),
                RecordKey.every(ChangeKind.CONTACT_POINT),
                RecordKey.every(ChangeKind.CONDITION_PAGE));
    }

    /** Returns slug, title and names of every published page, in order of slug. */
    public Sourced<List<ConditionPageSummary>> titles() {
        var all = new ArrayList<ConditionPageSummary>();
        var part = titlesAfter(null);
        var basis = part.basis();
        all.addAll(part.value());
        while (part.value().size() == MOST_PAGES) {
            part = titlesAfter(all.getLast().slug());
            basis = basis.and(part.basis());
            all.addAll(part.value());
        }
        return new Sourced<>(List.copyOf(all), basis);
    }

    /** Returns every office by rank. */
    public Sourced<List<LocationDetails>> allOffices() {
        var all = new ArrayList<LocationDetails>();
        var part = offices(0, MOST_OFFICES);
        var basis = part.basis();
        all.addAll(part.value().locations());
        for (int page = 1; (long) page * MOST_OFFICES < part.value().total(); page++) {
            part = offices(page, MOST_OFFICES);
            basis = basis.and(part.basis());
            all.addAll(part.value().locations());
        }
        return new Sourced<>(List.copyOf(all), basis);
    }

    private Sourced<List<ConditionPageSummary>> titlesAfter(@Nullable Slug last) {
        return sourced(
                content.ask(() -> pages.listPublished(last, MOST_PAGES)), RecordKey.every(ChangeKind.CONDITION_PAGE));
    }

    private static <T> Sourced<T> sourced(Snapshot<T> snapshot, RecordKey... keys) {
        return new Sourced<>(snapshot.value(), Basis.of(snapshot, keys));
    }
}
