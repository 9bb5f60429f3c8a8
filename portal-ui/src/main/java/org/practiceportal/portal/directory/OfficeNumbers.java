package org.practiceportal.portal.directory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;

/**
 * The numbers of an office in the order in which they help at a moment.
 *
 * @param afterHours whether the first is for a time at which nobody is at the office
 */
record OfficeNumbers(List<ContactPointDetails> inOrder, boolean afterHours) {

    /** Returns the numbers by rank; while the office is closed, those for that time come first. */
    static OfficeNumbers at(LocationDetails office, Instant moment) {
        var forLater = office.contactPoints().stream()
                .filter(number -> number.kind() == ContactPointKind.AFTER_HOURS)
                .toList();
        if (forLater.isEmpty() || !HoursToday.of(office, moment).closed()) {
            return new OfficeNumbers(office.contactPoints(), false);
        }
        return new OfficeNumbers(
                Stream.concat(
                                forLater.stream(),
                                office.contactPoints().stream()
                                        .filter(number -> number.kind() != ContactPointKind.AFTER_HOURS))
                        .toList(),
                true);
    }

    /** Returns the number to call first; a fax is none. */
    Optional<ContactPointDetails> firstToCall() {
        return inOrder.stream()
                .filter(number -> number.kind() != ContactPointKind.FAX)
                .findFirst();
    }
}
