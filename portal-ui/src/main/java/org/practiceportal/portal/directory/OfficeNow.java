package org.practiceportal.portal.directory;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.OfficeNumbers.Staffed;
import org.practiceportal.common.directory.PracticeDetails;

/** An office of a practice as patients are told of it at a moment. */
public record OfficeNow(PracticeDetails practice, LocationDetails office, Instant moment) {

    /** Returns the number to call first, of the office or, where it has none, of the practice. */
    public Optional<ContactPointDetails> firstToCall(Locale reader) {
        return numbers(reader).firstToCall();
    }

    HoursToday hours() {
        return HoursToday.of(office, moment);
    }

    /** Returns the numbers that help then, for readers of a language. */
    OfficeNumbers numbers(Locale reader) {
        return OfficeNumbers.of(practice, office, staffed(), reader);
    }

    private Staffed staffed() {
        if (!hours().closed()) {
            return Staffed.OFFICE;
        }
        return mainNumber().filter(HoursToday::open).isPresent() ? Staffed.PRACTICE : Staffed.NOWHERE;
    }

    /** Returns how the practice's main number stands that is answered at hours of its own; nothing where nobody knows. */
    private Optional<HoursToday> mainNumber() {
        return Optional.ofNullable(practice.mainContactPoint())
                .map(ContactPointDetails::hours)
                .filter(answered -> answered.own() != null)
                .map(answered -> new HoursToday(
                        answered.availability(null, office.timeZone()), moment.atZone(office.timeZone())));
    }

    /** Returns how a number of the office stands that is answered at hours of its own; nothing for any other. */
    Optional<HoursToday> hoursOf(ContactPointDetails number) {
        return Optional.ofNullable(number.hours())
                .filter(answered -> answered.own() != null && office.slug().equals(number.location()))
                .map(answered -> new HoursToday(
                        answered.availability(office, office.timeZone()), moment.atZone(office.timeZone())));
    }

    /** Returns the number to call about a service; nothing where that is any of the office's. */
    Optional<ContactPointDetails> numberOf(HealthcareService service) {
        return Stream.concat(office.contactPoints().stream(), practice.contactPoints().stream())
                .filter(number -> number.key().equals(service.contactPoint()))
                .findFirst();
    }

    /** Returns how a service stands that is to be had at hours of its own; nothing for any other. */
    Optional<HoursToday> hoursOf(HealthcareService service) {
        return service.availability(office)
                .filter(available -> service.hours() != null && service.hours().own() != null)
                .map(available -> new HoursToday(available, moment.atZone(office.timeZone())));
    }

    /** Returns when what a card says of the office stops being true; none where it does not. */
    @Nullable
    Instant cardValidUntil() {
        return Stream.concat(Stream.of(hours()), mainNumber().stream())
                .flatMap(hours -> Stream.ofNullable(hours.validUntil()))
                .min(Instant::compareTo)
                .orElse(null);
    }

    /** Returns when what is said of the office and its numbers stops being true; none where it does not. */
    @Nullable
    Instant validUntil() {
        return Stream.concat(
                        Stream.concat(Stream.of(hours()), mainNumber().stream()),
                        Stream.concat(
                                        office.contactPoints().stream().map(this::hoursOf),
                                        office.services().stream().map(this::hoursOf))
                                .flatMap(Optional::stream))
                .flatMap(hours -> Stream.ofNullable(hours.validUntil()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
