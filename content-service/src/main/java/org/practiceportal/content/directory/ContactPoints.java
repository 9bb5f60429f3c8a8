package org.practiceportal.content.directory;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
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
    private final PracticeRepository practice;
    private final RecordReferences references;

    ContactPoints(
            ChangeLog changes,
            ContactPointRepository contactPoints,
            LocationRepository locations,
            PracticeRepository practice,
            RecordReferences references) {
        this.changes = changes;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.practice = practice;
        this.references = references;
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

    ContactPointDetails add(ContactPointDraft draft) {
        return changes.write(recorder -> {
            checkLocation(draft);
            if (contactPoints.existsById(draft.key().value())) {
                throw new BrokenRule("There already is a number with the key " + draft.key());
            }
            var added = contactPoints.saveAndFlush(new ContactPoint(draft));
            recorder.record(ChangeKind.CONTACT_POINT, added.key(), null, added.details());
            recordMove(recorder, draft.key(), null, added.locationSlug());
            return added.details();
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
            var from = point.locationSlug();
            point.revise(draft);
            contactPoints.flush();
            if (point.details().version() != before.version()) {
                recorder.record(ChangeKind.CONTACT_POINT, point.key(), before, point.details());
                recordMove(recorder, key, from, point.locationSlug());
            }
            return point.details();
        });
    }

    void remove(Slug key, @Nullable Version read) {
        changes.write(recorder -> {
            var point = contactPoints.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = point.details();
            VersionConflict.check(read, before.version(), () -> before);
            var uses = uses(key.value());
            if (!uses.isEmpty()) {
                throw new BrokenRule("This number is still shown; take it out of those places first")
                        .with("uses", uses);
            }
            contactPoints.delete(point);
            recorder.record(ChangeKind.CONTACT_POINT, point.key(), before, null);
            recordMove(recorder, key, point.locationSlug(), null);
            return before;
        });
    }

    /** An office shows its numbers, so an office that loses or gains one has changed too. */
    private static void recordMove(ChangeRecorder recorder, Slug number, @Nullable String from, @Nullable String to) {
        if (from != null && !from.equals(to)) {
            recorder.record(ChangeKind.LOCATION, from, new NumberOfOffice(number), null);
        }
        if (to != null && !to.equals(from)) {
            recorder.record(ChangeKind.LOCATION, to, null, new NumberOfOffice(number));
        }
    }

    private void checkLocation(ContactPointDraft draft) {
        var location = draft.location();
        if (location != null && !locations.existsById(location.value())) {
            throw new InvalidInput("location", "There is no office " + location);
        }
    }

    private List<RecordUse> uses(String key) {
        var settings = practice.findById(Practice.ID).orElseThrow();
        var asMain = key.equals(settings.mainContactPoint())
                ? Stream.of(new RecordUse(ChangeKind.PRACTICE, "practice", settings.name()))
                : Stream.<RecordUse>empty();
        return Stream.concat(asMain, references.listToContactPoint(key).stream())
                .toList();
    }

    /** What history says of an office that loses or gains a number. */
    private record NumberOfOffice(Slug contactPoint) {}

    private static NoSuchRecord missing(Slug key) {
        return NoSuchRecord.missing("There is no number with the key " + key);
    }
}
