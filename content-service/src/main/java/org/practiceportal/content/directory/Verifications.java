package org.practiceportal.content.directory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.Verification;
import org.practiceportal.common.directory.VerificationDraft;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;

/** Checks of numbers and hours by people, and what is to be checked again. */
@Service
class Verifications {

    /** What was found wrong, then what was never checked, then the longest ago. */
    private static final Comparator<VerificationItem> MOST_URGENT_FIRST =
            Comparator.<VerificationItem, Boolean>comparing(
                            item -> item.last() == null || item.last().right())
                    .thenComparing(VerificationItem::due, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final ChangeLog changes;
    private final ContactPointRepository contactPoints;
    private final LocationRepository locations;
    private final Directory directory;
    private final Duration interval;

    /** Checks are due after an interval, a quarter of a year where nobody says otherwise. */
    Verifications(
            ChangeLog changes,
            ContactPointRepository contactPoints,
            LocationRepository locations,
            Directory directory,
            @Value("${portal.verification-interval}") Duration interval) {
        this.changes = changes;
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.directory = directory;
        this.interval = interval;
    }

    Snapshot<List<VerificationItem>> list() {
        return changes.read(() -> {
            var items = new ArrayList<VerificationItem>();
            for (var point : contactPoints.listInOrder()) {
                var number = point.details();
                items.add(item(
                        new Subject(ChangeKind.CONTACT_POINT, number.key(), number.label(), number.version()),
                        point.lastCheck()));
            }
            for (var location : locations.listInOrder(Pageable.unpaged())) {
                var office = location.details(List.of());
                if (office.hours() != null) {
                    items.add(item(
                            new Subject(ChangeKind.LOCATION, office.slug(), office.name(), office.version()),
                            location.lastCheck()));
                }
            }
            items.sort(MOST_URGENT_FIRST);
            return items;
        });
    }

    ContactPointDetails verifyContactPoint(Slug key, @Nullable Version read, VerificationDraft draft) {
        return changes.write(recorder -> {
            var point = contactPoints
                    .findToRevise(key.value())
                    .orElseThrow(() -> NoSuchRecord.missing("There is no number with the key " + key));
            var before = point.details();
            VersionConflict.check(read, before.version(), () -> before);
            point.check(new LastCheck(draft, recorder.at(), recorder.actor()));
            contactPoints.flush();
            var after = point.details();
            recorder.record(ChangeKind.CONTACT_POINT, key.value(), before, after);
            return after;
        });
    }

    LocationDetails verifyHours(Slug slug, @Nullable Version read, VerificationDraft draft) {
        return changes.write(recorder -> {
            var location = locations
                    .findToRevise(slug.value())
                    .orElseThrow(() -> NoSuchRecord.missing("There is no office " + slug));
            var before = directory.withNumbers(List.of(location)).getFirst();
            VersionConflict.check(read, before.version(), () -> before);
            if (before.hours() == null) {
                throw new BrokenRule("This office has no hours that could be checked; enter them first");
            }
            location.check(new LastCheck(draft, recorder.at(), recorder.actor()));
            locations.flush();
            var after = location.details(before.contactPoints());
            recorder.record(ChangeKind.LOCATION, slug.value(), before, after);
            return after;
        });
    }

    private VerificationItem item(Subject subject, @Nullable LastCheck check) {
        var last = Optional.ofNullable(check).map(LastCheck::verification);
        return new VerificationItem(
                subject.kind(),
                subject.key(),
                subject.title(),
                last.orElse(null),
                check == null ? null : check.by(),
                last.filter(Verification::right).map(this::due).orElse(null),
                subject.version());
    }

    private Instant due(Verification last) {
        return last.at().plus(interval);
    }

    private record Subject(ChangeKind kind, Slug key, String title, long version) {}
}
