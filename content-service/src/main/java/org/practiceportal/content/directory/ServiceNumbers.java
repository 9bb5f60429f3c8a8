package org.practiceportal.content.directory;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.stereotype.Component;

/** The numbers that services at offices name. */
@Component
class ServiceNumbers implements Referrer {

    private final LocationRepository locations;
    private final Directory directory;

    ServiceNumbers(LocationRepository locations, Directory directory) {
        this.locations = locations;
        this.directory = directory;
    }

    static Set<Slug> of(LocationDraft office) {
        return office.services().stream()
                .map(HealthcareService::contactPoint)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
    }

    /** Refuses drafts that name a number which is not for the office's patients. */
    void check(List<LocationDraft> drafts) {
        var known = directory
                .contactPoints(
                        drafts.stream().flatMap(draft -> of(draft).stream()).collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(ContactPointDetails::key, number -> number));
        var errors =
                drafts.stream().flatMap(draft -> wrongNumbers(draft, known)).toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    /** The number of another office would send patients there. */
    private static Stream<FieldError> wrongNumbers(LocationDraft draft, Map<Slug, ContactPointDetails> known) {
        var services = draft.services();
        return IntStream.range(0, services.size())
                .filter(index -> {
                    var key = services.get(index).contactPoint();
                    var number = known.get(key);
                    return key != null && (number == null || !number.isToCallFor(draft.slug()));
                })
                .mapToObj(index -> new FieldError(
                        "services[%d].contactPoint".formatted(index),
                        "Neither this office nor the practice as a whole has a number to call that is named "
                                + services.get(index).contactPoint()));
    }

    /** Remembers which numbers an office names now. */
    void keep(LocationDraft office) {
        directory.replaceReferences(
                new RecordUse(ChangeKind.LOCATION, office.slug().value(), office.name()), of(office), Set.of());
    }

    /** A number that is not for the office is left to it: that of another would send patients there. */
    @Override
    public void replace(Replacement replacement, ChangeRecorder recorder) {
        var by = directory.contactPoints(Set.of(replacement.by())).stream().findFirst();
        directory.listUses(replacement.kind(), replacement.key()).stream()
                .filter(use -> use.kind() == ChangeKind.LOCATION)
                .map(RecordUse::key)
                .sorted()
                .flatMap(slug -> locations.findToRevise(slug).stream())
                .forEach(location -> {
                    var before = directory.withNumbers(List.of(location)).getFirst();
                    var number = by.filter(other -> other.isToCallFor(before.slug()))
                            .map(ContactPointDetails::key)
                            .orElse(null);
                    var draft = before.toDraft()
                            .withServices(before.services().stream()
                                    .map(service -> replacement.key().equals(service.contactPoint())
                                            ? service.calledAt(number)
                                            : service)
                                    .toList());
                    location.revise(draft);
                    locations.flush();
                    keep(draft);
                    var after = directory.withNumbers(List.of(location)).getFirst();
                    recorder.record(ChangeKind.LOCATION, location.slug(), before, after);
                });
    }
}
