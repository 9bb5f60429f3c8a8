package org.practiceportal.content.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** The practice's offices. */
@Service
class Locations {

    private final ChangeLog changes;
    private final LocationRepository locations;
    private final Directory directory;
    private final RecordReferences references;
    private final Reach reach;
    private final List<Referrer> referrers;
    private final ServiceNumbers serviceNumbers;

    Locations(
            ChangeLog changes,
            LocationRepository locations,
            Directory directory,
            RecordReferences references,
            Reach reach,
            List<Referrer> referrers,
            ServiceNumbers serviceNumbers) {
        this.changes = changes;
        this.locations = locations;
        this.directory = directory;
        this.references = references;
        this.reach = reach;
        this.referrers = referrers;
        this.serviceNumbers = serviceNumbers;
    }

    Snapshot<LocationList> list(int page, int size) {
        checkStretch(page, size);
        return changes.read(() -> new LocationList(
                locations.count(), directory.withNumbers(locations.listInOrder(PageRequest.of(page, size)))));
    }

    Snapshot<LocationList> listNearest(GeoPosition place, int page, int size) {
        checkStretch(page, size);
        return changes.read(() -> new LocationList(
                locations.count(),
                directory.withNumbers(
                        locations.listByDistance(place.latitude(), place.longitude(), PageRequest.of(page, size)))));
    }

    private static void checkStretch(int page, int size) {
        InvalidInput.checkRange("page", page, 0, 1_000_000);
        InvalidInput.checkRange("size", size, 1, 200);
    }

    Snapshot<LocationDetails> get(Slug slug) {
        return changes.read(() -> withNumbers(find(slug)));
    }

    List<RecordUse> listUses(Slug slug) {
        return changes.read(() -> {
                    find(slug);
                    return references.listToLocation(slug.value());
                })
                .value();
    }

    RecordReach getReach(Slug slug) {
        return changes.read(() -> {
                    find(slug);
                    return reach.ofOffice(slug);
                })
                .value();
    }

    LocationDetails add(LocationDraft draft) {
        return changes.write(recorder -> {
            if (locations.existsById(draft.slug().value())) {
                throw new BrokenRule("There already is an office " + draft.slug());
            }
            return write(recorder, List.of(), List.of(draft)).getFirst();
        });
    }

    LocationDetails revise(Slug slug, @Nullable Version read, LocationDraft draft) {
        if (!draft.slug().equals(slug)) {
            throw new InvalidInput("slug", "An office's name in addresses is permanent; pages show the office by it");
        }
        return changes.write(recorder -> {
            var location = locations.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            var version = location.version();
            VersionConflict.check(read, version, () -> withNumbers(location));
            return write(recorder, List.of(location), List.of(draft)).getFirst();
        });
    }

    /** Returns every office by rank, without numbers. */
    List<LocationDetails> listForTable() {
        return locations.listInOrder(Pageable.unpaged()).stream()
                .map(location -> location.details(List.of()))
                .toList();
    }

    /** Returns every office, without numbers, and keeps other writers away from them until the transaction ends. */
    List<LocationDetails> listToRevise() {
        return locations.listToRevise().stream()
                .map(location -> location.details(List.of()))
                .toList();
    }

    /** Returns an office, and keeps other writers away from it until the transaction ends. */
    LocationDetails getToRevise(Slug slug) {
        return withNumbers(locations.findToRevise(slug.value()).orElseThrow(() -> missing(slug)));
    }

    /** Writes offices, new ones and such as {@link #listToRevise} has returned, as a part of a transaction. */
    void writeAll(ChangeRecorder recorder, List<LocationDraft> drafts) {
        var slugs = drafts.stream().map(draft -> draft.slug().value()).toList();
        write(recorder, locations.findAllById(slugs), drafts);
    }

    /** Writes drafts of the offices that are given or new, in one go: that of each alone would look at all others again. */
    private List<LocationDetails> write(ChangeRecorder recorder, List<Location> known, List<LocationDraft> drafts) {
        var before = directory.withNumbers(known).stream()
                .collect(Collectors.toMap(office -> office.slug().value(), office -> office));
        var written = known.stream().collect(Collectors.toMap(Location::slug, location -> location));
        for (var draft : drafts) {
            var slug = draft.slug().value();
            var location = written.get(slug);
            if (location == null) {
                written.put(slug, locations.save(new Location(draft)));
            } else {
                location.revise(draft);
            }
        }
        locations.flush();
        serviceNumbers.check(drafts);
        drafts.stream()
                .filter(draft -> !draft.services().isEmpty()
                        || hadServices(before.get(draft.slug().value())))
                .forEach(serviceNumbers::keep);
        var answer = new ArrayList<LocationDetails>();
        boolean listChanged = false;
        for (var draft : drafts) {
            var slug = draft.slug().value();
            var old = before.get(slug);
            var after =
                    Objects.requireNonNull(written.get(slug)).details(old == null ? List.of() : old.contactPoints());
            if (old == null || after.version() != old.version()) {
                recorder.record(ChangeKind.LOCATION, slug, old, after);
                listChanged |= old == null || !PlaceInOrder.of(after).equals(PlaceInOrder.of(old));
            }
            answer.add(after);
        }
        if (listChanged) {
            recordListChanged(recorder);
        }
        return answer;
    }

    private static boolean hadServices(@Nullable LocationDetails office) {
        return office != null && !office.services().isEmpty();
    }

    void remove(Slug slug, @Nullable Version read) {
        changes.write(recorder -> {
            var location = locations.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            var before = withNumbers(location);
            VersionConflict.check(read, before.version(), () -> before);
            remove(recorder, location);
            return before;
        });
    }

    /** Its numbers stay what they are, records of their own: which of them its patients should call is for staff to say. */
    void replace(Slug slug, @Nullable Version read, Slug by) {
        changes.write(recorder -> {
            var location = locations.findToRevise(slug.value()).orElseThrow(() -> missing(slug));
            var before = withNumbers(location);
            VersionConflict.check(read, before.version(), () -> before);
            if (by.equals(slug) || !locations.existsById(by.value())) {
                throw new InvalidInput("by", "There is no other office " + by);
            }
            var replacement = new Referrer.Replacement(ChangeKind.LOCATION, slug, by);
            referrers.forEach(referrer -> referrer.replace(replacement, recorder));
            remove(recorder, location);
            return before;
        });
    }

    private void remove(ChangeRecorder recorder, Location location) {
        var before = withNumbers(location);
        var uses = usesThatKeep(before);
        if (!uses.isEmpty()) {
            throw new BrokenRule("This office still has numbers or stands on pages; move or take those out first")
                    .with("uses", uses);
        }
        references.remove(ChangeKind.LOCATION, location.slug());
        locations.delete(location);
        recorder.record(ChangeKind.LOCATION, location.slug(), before, null);
        recordListChanged(recorder);
    }

    private List<RecordUse> usesThatKeep(LocationDetails location) {
        var numbers = location.contactPoints().stream()
                .map(number ->
                        new RecordUse(ChangeKind.CONTACT_POINT, number.key().value(), number.label()));
        return Stream.concat(numbers, references.listToLocation(location.slug().value()).stream())
                .toList();
    }

    private LocationDetails withNumbers(Location location) {
        return directory.withNumbers(List.of(location)).getFirst();
    }

    private Location find(Slug slug) {
        return locations.findById(slug.value()).orElseThrow(() -> missing(slug));
    }

    private static NoSuchRecord missing(Slug slug) {
        return NoSuchRecord.missing("There is no office " + slug);
    }

    /**
     * Every page shows the head of the practice's list, also pages that have never shown this office: so what moves an
     * office in that list is a change of the practice, though its settings stay as they are.
     */
    private void recordListChanged(ChangeRecorder recorder) {
        var practice = directory.practice();
        recorder.record(ChangeKind.PRACTICE, "practice", practice, practice);
    }

    /** Where an office stands in the practice's list. */
    private record PlaceInOrder(int rank, String name) {
        static PlaceInOrder of(LocationDetails location) {
            return new PlaceInOrder(location.rank(), location.name());
        }
    }
}
