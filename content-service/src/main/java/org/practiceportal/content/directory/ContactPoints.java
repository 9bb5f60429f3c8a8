package org.practiceportal.content.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.stereotype.Service;

/** The numbers of the directory. */
@Service
class ContactPoints {

    private final ChangeLog changes;
    private final ContactPointRepository contactPoints;
    private final LocationRepository locations;
    private final Directory directory;
    private final RecordReferences references;
    private final Reach reach;
    private final List<Referrer> referrers;

    ContactPoints(
            ChangeLog changes,
            ContactPointRepository contactPoints,
            LocationRepository locations,
            Directory directory,
            RecordReferences references,
            Reach reach,
            List<Referrer> referrers) {
        this.changes = changes;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.directory = directory;
        this.references = references;
        this.reach = reach;
        this.referrers = referrers;
    }

    Snapshot<List<ContactPointDetails>> list() {
        return changes.read(() ->
                contactPoints.listInOrder().stream().map(ContactPoint::details).toList());
    }

    Snapshot<ContactPointDetails> get(Slug key) {
        return changes.read(() ->
                contactPoints.findById(key.value()).map(ContactPoint::details).orElseThrow(() -> missing(key)));
    }

    List<RecordUse> listUses(Slug key) {
        return changes.read(() -> {
                    contactPoints.findById(key.value()).orElseThrow(() -> missing(key));
                    return uses(key.value());
                })
                .value();
    }

    RecordReach getReach(Slug key) {
        return changes.read(() -> reach.of(contactPoints
                        .findById(key.value())
                        .map(ContactPoint::details)
                        .orElseThrow(() -> missing(key))))
                .value();
    }

    ContactPointDetails add(ContactPointDraft draft) {
        return changes.write(recorder -> {
            checkLocation(draft);
            if (contactPoints.existsById(draft.key().value())) {
                throw new BrokenRule("There already is a number with the key " + draft.key());
            }
            return write(recorder, List.of(), List.of(draft)).getFirst();
        });
    }

    ContactPointDetails revise(Slug key, @Nullable Version read, ContactPointDraft draft) {
        if (!draft.key().equals(key)) {
            throw new InvalidInput("key", "A key is permanent; pages show the number by it");
        }
        return changes.write(recorder -> {
            var point = contactPoints.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = point.details();
            VersionConflict.check(read, before.version(), () -> before);
            checkLocation(draft);
            return write(recorder, List.of(point), List.of(draft)).getFirst();
        });
    }

    /** Returns every number by rank. */
    List<ContactPointDetails> listForTable() {
        return contactPoints.listInOrder().stream().map(ContactPoint::details).toList();
    }

    /** Returns every number, and keeps other writers away from them until the transaction ends. */
    List<ContactPointDetails> listToRevise() {
        return contactPoints.listToRevise().stream().map(ContactPoint::details).toList();
    }

    /** Returns a number, and keeps other writers away from it until the transaction ends. */
    ContactPointDetails getToRevise(Slug key) {
        return contactPoints
                .findToRevise(key.value())
                .orElseThrow(() -> missing(key))
                .details();
    }

    /**
     * Writes numbers, new ones and such as {@link #listToRevise} has returned, as a part of a transaction; their offices
     * must exist.
     */
    void writeAll(ChangeRecorder recorder, List<ContactPointDraft> drafts) {
        var keys = drafts.stream().map(draft -> draft.key().value()).toList();
        write(recorder, contactPoints.findAllById(keys), drafts);
    }

    /** Writes drafts of the numbers that are given or new, in one go: that of each alone would look at all others again. */
    private List<ContactPointDetails> write(
            ChangeRecorder recorder, List<ContactPoint> known, List<ContactPointDraft> drafts) {
        var before = known.stream()
                .map(ContactPoint::details)
                .collect(Collectors.toMap(point -> point.key().value(), point -> point));
        refuseToMoveAway(before, drafts);
        var offices = offices(drafts.stream().flatMap(draft -> {
            var old = before.get(draft.key().value());
            return leftAndReached(old == null ? null : old.location(), draft.location());
        }));
        var written = known.stream().collect(Collectors.toMap(ContactPoint::key, point -> point));
        for (var draft : drafts) {
            var key = draft.key().value();
            var point = written.get(key);
            if (point == null) {
                written.put(key, contactPoints.save(new ContactPoint(draft)));
            } else {
                point.revise(draft);
            }
        }
        contactPoints.flush();
        var answer = new ArrayList<ContactPointDetails>();
        for (var draft : drafts) {
            var key = draft.key().value();
            var old = before.get(key);
            var after = Objects.requireNonNull(written.get(key)).details();
            if (old == null || after.version() != old.version()) {
                recorder.record(ChangeKind.CONTACT_POINT, key, old, after);
            }
            answer.add(after);
        }
        recordOffices(recorder, offices);
        return answer;
    }

    /** Refuses a draft in the place of a number: one for no office that there is, or one that would mislead patients. */
    void check(ContactPointDetails before, ContactPointDraft draft) {
        checkLocation(draft);
        refuseToMoveAway(Map.of(draft.key().value(), before), List.of(draft));
    }

    /** As a fax, or at another office, a number would mislead the patients of a service or a person that gives it. */
    private void refuseToMoveAway(Map<String, ContactPointDetails> before, List<ContactPointDraft> drafts) {
        var moved = drafts.stream()
                .filter(draft -> {
                    var old = before.get(draft.key().value());
                    var to = draft.location();
                    return old != null && (to != null && !to.equals(old.location()) || becomesFax(old, draft));
                })
                .map(draft -> draft.key().value())
                .toList();
        var uses = moved.isEmpty() ? List.<RecordUse>of() : references.listThoseWhoGive(moved);
        if (!uses.isEmpty()) {
            throw new BrokenRule(
                            "A service or a person gives this number to patients of another office, or for calls; take it"
                                    + " out there first, or replace it")
                    .with("uses", uses);
        }
        drafts.stream()
                .filter(draft -> {
                    var old = before.get(draft.key().value());
                    return old != null
                            && becomesFax(old, draft)
                            && old.equals(directory.practice().mainContactPoint());
                })
                .findFirst()
                .ifPresent(draft -> {
                    throw new InvalidInput("kind", "This is the practice's main number; a fax machine does not talk");
                });
    }

    private static boolean becomesFax(ContactPointDetails old, ContactPointDraft draft) {
        return draft.kind() == ContactPointKind.FAX && old.kind() != ContactPointKind.FAX;
    }

    void remove(Slug key, @Nullable Version read) {
        changes.write(recorder -> {
            var point = contactPoints.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = point.details();
            VersionConflict.check(read, before.version(), () -> before);
            remove(recorder, point);
            return before;
        });
    }

    void replace(Slug key, @Nullable Version read, Slug by) {
        changes.write(recorder -> {
            var point = contactPoints.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = point.details();
            VersionConflict.check(read, before.version(), () -> before);
            if (by.equals(key) || !contactPoints.existsById(by.value())) {
                throw new InvalidInput("by", "There is no other number with the key " + by);
            }
            var replacement = new Referrer.Replacement(ChangeKind.CONTACT_POINT, key, by);
            referrers.forEach(referrer -> referrer.replace(replacement, recorder));
            remove(recorder, point);
            return before;
        });
    }

    private void remove(ChangeRecorder recorder, ContactPoint point) {
        var before = point.details();
        var uses = uses(point.key());
        if (!uses.isEmpty()) {
            throw new BrokenRule("This number is still shown; take it out of those places first").with("uses", uses);
        }
        var offices = offices(leftAndReached(before.location(), null));
        contactPoints.delete(point);
        recorder.record(ChangeKind.CONTACT_POINT, point.key(), before, null);
        recordOffices(recorder, offices);
    }

    /** Returns the names of the offices that lose or gain a number; none where it stays. */
    private static Stream<Slug> leftAndReached(@Nullable Slug from, @Nullable Slug to) {
        return Objects.equals(from, to)
                ? Stream.empty()
                : Stream.of(Optional.ofNullable(from), Optional.ofNullable(to)).flatMap(Optional::stream);
    }

    private List<LocationDetails> offices(Stream<Slug> names) {
        var slugs = names.map(Slug::value).collect(Collectors.toCollection(TreeSet::new));
        return slugs.isEmpty() ? List.of() : directory.withNumbers(locations.findAllById(slugs));
    }

    /** An office shows its numbers, so an office that loses or gains one has changed too. */
    private void recordOffices(ChangeRecorder recorder, List<LocationDetails> before) {
        var after = offices(before.stream().map(LocationDetails::slug)).stream()
                .collect(Collectors.toMap(LocationDetails::slug, office -> office));
        before.forEach(office ->
                recorder.record(ChangeKind.LOCATION, office.slug().value(), office, after.get(office.slug())));
    }

    /** Refuses a number of an office that is not there. */
    void checkLocation(ContactPointDraft draft) {
        var location = draft.location();
        if (location != null && !locations.existsById(location.value())) {
            throw new InvalidInput("location", "There is no office " + location);
        }
    }

    private List<RecordUse> uses(String key) {
        var settings = directory.practice();
        var main = settings.mainContactPoint();
        var asMain = main != null && main.key().value().equals(key)
                ? Stream.of(new RecordUse(ChangeKind.PRACTICE, "practice", settings.name()))
                : Stream.<RecordUse>empty();
        return Stream.concat(asMain, references.listToContactPoint(key).stream())
                .toList();
    }

    private static NoSuchRecord missing(Slug key) {
        return NoSuchRecord.missing("There is no number with the key " + key);
    }
}
