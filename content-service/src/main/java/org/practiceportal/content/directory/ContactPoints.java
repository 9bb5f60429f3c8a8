package org.practiceportal.content.directory;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDetails;
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

    ContactPoints(
            ChangeLog changes,
            ContactPointRepository contactPoints,
            LocationRepository locations,
            Directory directory,
            RecordReferences references) {
        this.changes = changes;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.directory = directory;
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
            var offices = offices(null, draft.location());
            var added = contactPoints.saveAndFlush(new ContactPoint(draft)).details();
            recorder.record(ChangeKind.CONTACT_POINT, draft.key().value(), null, added);
            recordOffices(recorder, offices);
            return added;
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
            var offices = offices(before.location(), draft.location());
            point.revise(draft);
            contactPoints.flush();
            var after = point.details();
            if (after.version() != before.version()) {
                recorder.record(ChangeKind.CONTACT_POINT, point.key(), before, after);
                recordOffices(recorder, offices);
            }
            return after;
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
            var offices = offices(before.location(), null);
            contactPoints.delete(point);
            recorder.record(ChangeKind.CONTACT_POINT, point.key(), before, null);
            recordOffices(recorder, offices);
            return before;
        });
    }

    /** Returns the offices that lose or gain a number; none where it stays. */
    private List<LocationDetails> offices(@Nullable Slug from, @Nullable Slug to) {
        if (Objects.equals(from, to)) {
            return List.of();
        }
        var slugs = Stream.of(Optional.ofNullable(from), Optional.ofNullable(to))
                .flatMap(Optional::stream)
                .map(Slug::value)
                .toList();
        return directory.withNumbers(locations.findAllById(slugs));
    }

    /** An office shows its numbers, so an office that loses or gains one has changed too. */
    private void recordOffices(ChangeRecorder recorder, List<LocationDetails> before) {
        for (var office : before) {
            var slug = office.slug().value();
            var after = directory.withNumbers(locations.findAllById(List.of(slug)));
            recorder.record(ChangeKind.LOCATION, slug, office, after.getFirst());
        }
    }

    private void checkLocation(ContactPointDraft draft) {
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
