package org.practiceportal.portal.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;

/**
 * The numbers that help a patient of one office at one moment, in that order. What the office lacks the practice has: a
 * number for the time after hours, and the main number where the office has none to call.
 *
 * @param afterHours whether the first is for a time at which nobody is at the office
 */
record OfficeNumbers(List<ContactPointDetails> inOrder, boolean afterHours) {

    /**
     * Returns the numbers by rank, first those at which the reader's language is spoken; while the office is closed,
     * before all others those for that time.
     */
    static OfficeNumbers of(OfficeNow now, Locale reader) {
        var practice = now.practice();
        var own = now.office().contactPoints().stream()
                .sorted(Comparator.comparing(number -> !speaks(number, reader)))
                .toList();
        var usual = own.stream().anyMatch(OfficeNumbers::canBeCalled)
                ? own
                : Stream.concat(Stream.ofNullable(practice.mainContactPoint()), own.stream())
                        .toList();
        if (!now.hours().closed()) {
            return new OfficeNumbers(usual, false);
        }
        var forNow = Stream.of(own, practice.contactPoints())
                .map(OfficeNumbers::afterHours)
                .filter(numbers -> !numbers.isEmpty())
                .findFirst()
                .orElse(List.of());
        var rest = usual.stream().filter(number -> !forNow.contains(number));
        return new OfficeNumbers(Stream.concat(forNow.stream(), rest).toList(), !forNow.isEmpty());
    }

    private static List<ContactPointDetails> afterHours(List<ContactPointDetails> numbers) {
        return numbers.stream()
                .filter(number -> number.kind() == ContactPointKind.AFTER_HOURS)
                .toList();
    }

    private static boolean speaks(ContactPointDetails number, Locale reader) {
        return number.language() != null && number.language().tag().equals(reader.getLanguage());
    }

    /** A fax machine does not answer, and the relay service asks for the number that is wanted. */
    private static boolean canBeCalled(ContactPointDetails number) {
        return number.kind() != ContactPointKind.FAX && !number.number().isRelay();
    }

    /** Returns the number to call first. */
    Optional<ContactPointDetails> firstToCall() {
        return inOrder.stream().filter(OfficeNumbers::canBeCalled).findFirst();
    }
}
