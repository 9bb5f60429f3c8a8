package org.practiceportal.common.directory;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that help a patient of one office at one moment, in that order. What the office lacks the practice has: a
 * number for the time after hours, and the main number where the office has none to call about anything.
 *
 * @param afterHours whether the first is for a time at which nobody is at the office
 */
public record OfficeNumbers(List<ContactPointDetails> inOrder, boolean afterHours) {

    public OfficeNumbers {
        inOrder = List.copyOf(inOrder);
    }

    /** Where somebody answers. */
    public enum Staffed {
        /** At the office, or nobody knows. */
        OFFICE,
        /** Not at the office; those who answer the main number of the practice are there. */
        PRACTICE,
        /** At neither. */
        NOWHERE
    }

    /**
     * Returns the numbers by rank, first those at which the reader's language is spoken and last those of another one.
     * While the office is closed, those for that time come before all others: the office's own, or else those of the
     * practice, unless its main number is answered, which then comes first.
     */
    public static OfficeNumbers of(PracticeDetails practice, LocationDetails office, Staffed staffed, Locale reader) {
        var own = office.contactPoints().stream()
                .sorted(Comparator.comparing(number -> distance(number.language(), reader)))
                .toList();
        var usual = own.stream().anyMatch(OfficeNumbers::isForAnything)
                ? own
                : Stream.concat(Stream.ofNullable(practice.mainContactPoint()), own.stream())
                        .distinct()
                        .toList();
        if (staffed == Staffed.OFFICE) {
            return new OfficeNumbers(usual, false);
        }
        var ownForNow = afterHours(own);
        if (!ownForNow.isEmpty()) {
            return new OfficeNumbers(first(ownForNow, usual), true);
        }
        if (staffed == Staffed.PRACTICE) {
            return new OfficeNumbers(
                    first(Stream.ofNullable(practice.mainContactPoint()).toList(), usual), false);
        }
        var forNow = afterHours(practice.contactPoints());
        return new OfficeNumbers(first(forNow, usual), !forNow.isEmpty());
    }

    private static List<ContactPointDetails> first(List<ContactPointDetails> some, List<ContactPointDetails> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }

    /** Returns the number to call first. */
    public Optional<ContactPointDetails> firstToCall() {
        return afterHours ? Optional.of(inOrder.getFirst()) : firstToCall(inOrder);
    }

    /** Returns the one of some numbers to call while somebody is there: one for anything before one for billing. */
    public static Optional<ContactPointDetails> firstToCall(List<ContactPointDetails> numbers) {
        return numbers.stream()
                .filter(OfficeNumbers::isForAnything)
                .findFirst()
                .or(() -> numbers.stream().filter(OfficeNumbers::isToTalk).findFirst());
    }

    /** Returns those of some numbers that search engines are told of: whom one can call, and where one fax goes. */
    public static List<ContactPointDetails> toldToMachines(List<ContactPointDetails> numbers) {
        var fax = numbers.stream()
                .filter(number -> number.kind() == ContactPointKind.FAX)
                .limit(1);
        var called = numbers.stream()
                .filter(number -> number.kind() != ContactPointKind.FAX
                        && !number.number().isRelay());
        return Stream.concat(called, fax).toList();
    }

    private static List<ContactPointDetails> afterHours(List<ContactPointDetails> numbers) {
        return numbers.stream()
                .filter(number -> number.kind() == ContactPointKind.AFTER_HOURS)
                .toList();
    }

    /** Where nothing else is said, the language is that of the pages. */
    private static int distance(@Nullable Language language, Locale reader) {
        if (language == null) {
            return 1;
        }
        return language.tag().equals(reader.getLanguage()) ? 0 : 2;
    }

    /** Whoever answers there helps with any question or knows who does. */
    private static boolean isForAnything(ContactPointDetails number) {
        return switch (number.kind()) {
            case MAIN, APPOINTMENTS, NURSE_LINE, OTHER -> true;
            case AFTER_HOURS, BILLING, FAX, TTY -> false;
        };
    }

    /** A fax machine and a text telephone do not talk, and the relay service asks for the number that is wanted. */
    private static boolean isToTalk(ContactPointDetails number) {
        return number.kind() != ContactPointKind.FAX && number.kind() != ContactPointKind.TTY;
    }
}
