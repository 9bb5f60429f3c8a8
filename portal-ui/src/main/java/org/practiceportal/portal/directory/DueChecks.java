package org.practiceportal.portal.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.VerificationItem;
import org.practiceportal.common.directory.VerificationsApi;
import org.springframework.stereotype.Component;

/** What is to be checked now, with the records as they stand. */
@Component
class DueChecks {

    private final VerificationsApi verifications;
    private final ContactPointsApi contactPoints;
    private final Offices offices;
    private final Clock clock;

    DueChecks(VerificationsApi verifications, ContactPointsApi contactPoints, Offices offices, Clock clock) {
        this.verifications = verifications;
        this.contactPoints = contactPoints;
        this.offices = offices;
        this.clock = clock;
    }

    Due read() {
        Instant now = clock.instant();
        var due = verifications.listVerifications().value().stream()
                .filter(item -> item.isDue(now))
                .toList();
        return new Due(
                due,
                contactPoints.listContactPoints().value().stream()
                        .collect(Collectors.toMap(ContactPointDetails::key, Function.identity())),
                offices.all().stream()
                        .collect(Collectors.toMap(LocationDetails::slug, Function.identity(), (one, same) -> one)));
    }

    /** The checks, most urgent first. */
    record Due(
            List<VerificationItem> items, Map<Slug, ContactPointDetails> numbers, Map<Slug, LocationDetails> offices) {

        Optional<ContactPointDetails> number(Slug key) {
            return Optional.ofNullable(numbers.get(key));
        }

        Optional<LocationDetails> office(Slug slug) {
            return Optional.ofNullable(offices.get(slug));
        }
    }
}
