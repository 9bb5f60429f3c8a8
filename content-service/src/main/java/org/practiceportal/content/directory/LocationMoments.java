package org.practiceportal.content.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.PastRecords;
import org.practiceportal.content.problem.NoSuchRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.web.ErrorResponseException;

/** Offices as they stood or will stand: what was is read from the log, what will be from the changes that are planned. */
@Service
class LocationMoments {

    private static final Logger LOG = LoggerFactory.getLogger(LocationMoments.class);

    private static final Comparator<ContactPointDetails> BY_RANK = Comparator.comparingInt(ContactPointDetails::rank)
            .thenComparing(number -> number.key().value());

    private final ChangeLog changes;
    private final PastRecords past;
    private final PlannedChangeRows planned;
    private final ChangeableRecords records;
    private final Directory directory;
    private final Clock clock;

    LocationMoments(
            ChangeLog changes,
            PastRecords past,
            PlannedChangeRows planned,
            ChangeableRecords records,
            Directory directory,
            Clock clock) {
        this.changes = changes;
        this.past = past;
        this.planned = planned;
        this.records = records;
        this.directory = directory;
        this.clock = clock;
    }

    LocationAtMoment at(Slug slug, Instant moment) {
        return changes.read(() -> moment.isBefore(clock.instant()) ? before(slug, moment) : ahead(slug, moment))
                .value();
    }

    private LocationAtMoment before(Slug slug, Instant moment) {
        var office = past.find(ChangeKind.LOCATION, slug.value(), moment, LocationDetails.class)
                .orElseThrow(() -> missing(slug));
        // The practice is there from the first start on, and stands in the log since somebody changed it.
        var practice = past.find(ChangeKind.PRACTICE, "practice", moment, PracticeDetails.class)
                .orElseGet(directory::practice);
        return together(
                practice, office.toDraft(), past.list(ChangeKind.CONTACT_POINT, moment, ContactPointDetails.class));
    }

    /** A change that could not be made as things stand is left out, as it would be then. */
    private LocationAtMoment ahead(Slug slug, Instant moment) {
        var office = directory.locations(List.of(slug)).stream()
                .findFirst()
                .map(LocationDetails::toDraft)
                .orElseThrow(() -> missing(slug));
        var numbers = directory.allContactPoints().stream()
                .collect(Collectors.toMap(ContactPointDetails::key, Function.identity()));
        for (var due : planned.listDue(moment)) {
            var change = due.change();
            try {
                if (change.kind() == ChangeKind.CONTACT_POINT) {
                    numbers.computeIfPresent(change.key(), (key, number) -> changed(number, change));
                } else if (change.key().equals(slug)) {
                    office = records.changed(office, due);
                }
            } catch (ErrorResponseException refused) {
                LOG.debug("The planned change {} could not be made as things stand", due.id());
            }
        }
        return together(directory.practice(), office, List.copyOf(numbers.values()));
    }

    private ContactPointDetails changed(ContactPointDetails number, PlannedChangeDraft change) {
        return new ContactPoint(records.changed(number, change)).details();
    }

    private static LocationAtMoment together(
            PracticeDetails practice, LocationDraft office, List<ContactPointDetails> numbers) {
        var ofOffice = numbers.stream()
                .filter(number -> office.slug().equals(number.location()))
                .sorted(BY_RANK)
                .toList();
        return new LocationAtMoment(withNumbers(practice, numbers), new Location(office).details(ofOffice));
    }

    private static PracticeDetails withNumbers(PracticeDetails practice, List<ContactPointDetails> numbers) {
        var main = Optional.ofNullable(practice.mainContactPoint())
                .flatMap(named -> numbers.stream()
                        .filter(number -> number.key().equals(named.key()))
                        .findFirst());
        return new PracticeDetails(
                practice.name(),
                practice.shortName(),
                practice.description(),
                practice.sampleNotice(),
                main.orElse(null),
                numbers.stream()
                        .filter(number -> number.location() == null)
                        .sorted(BY_RANK)
                        .toList(),
                practice.version());
    }

    private static NoSuchRecord missing(Slug slug) {
        return NoSuchRecord.missing("There is no office " + slug + " at that moment");
    }
}
