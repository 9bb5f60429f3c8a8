package org.practiceportal.portal.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.layout.PublicAddress;

/** The practice and its offices in the words of schema.org; says what the pages say and nothing more. */
public final class PracticeData {

    private static final Map<String, Object> CLOSED =
            Map.of("@type", "OpeningHoursSpecification", "opens", "00:00", "closes", "00:00");

    private PracticeData() {}

    /** Returns the practice as a MedicalOrganization. */
    public static Map<String, Object> organization(PracticeDetails practice, PublicAddress address) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "MedicalOrganization");
        data.put("name", practice.name());
        data.put("url", address.of("/"));
        data.put("description", practice.description());
        var main = practice.mainContactPoint();
        if (main != null) {
            data.put("telephone", dialled(main));
        }
        return data;
    }

    /**
     * The dates that a page tells of: today, by the clock of the office, and some days after it.
     *
     * @param days how many after today
     */
    public record Window(Instant now, int days) {

        private Stream<LocalDate> dates(ZoneId zone) {
            var today = LocalDate.ofInstant(now, zone);
            return today.datesUntil(today.plusDays(days + 1));
        }
    }

    /** Returns an office as a MedicalClinic. */
    public static Map<String, Object> clinic(LocationDetails office, PublicAddress address, Window window) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "MedicalClinic");
        data.put("name", office.name());
        data.put("url", address.of("/offices/" + office.slug()));
        if (office.address() != null) {
            data.put("address", postalAddress(office.address()));
        }
        if (office.geoPosition() != null) {
            var geo = office.geoPosition();
            data.put(
                    "geo", Map.of("@type", "GeoCoordinates", "latitude", geo.latitude(), "longitude", geo.longitude()));
        }
        var told = OfficeNumbers.toldToMachines(office.contactPoints());
        var called = told.stream()
                .filter(number -> number.kind() != ContactPointKind.FAX)
                .toList();
        OfficeNumbers.firstToCall(office.contactPoints()).ifPresent(number -> data.put("telephone", dialled(number)));
        if (!called.isEmpty()) {
            data.put(
                    "contactPoint",
                    called.stream()
                            .map(number -> contactPoint(number, office, window))
                            .toList());
        }
        told.stream()
                .filter(number -> number.kind() == ContactPointKind.FAX)
                .findFirst()
                .map(ContactPointDetails::number)
                .ifPresent(number -> data.put("faxNumber", number.value()));
        if (office.hours() != null) {
            data.put("openingHoursSpecification", hours(office.hours()));
        }
        var special = special(office.availability(), window).toList();
        if (!special.isEmpty()) {
            data.put("specialOpeningHoursSpecification", special);
        }
        return data;
    }

    /** Returns an office with what its own page says beside: what patients come for. */
    public static Map<String, Object> clinicWithServices(LocationDetails office, PublicAddress address, Window window) {
        var data = clinic(office, address, window);
        if (!office.services().isEmpty()) {
            data.put(
                    "makesOffer",
                    office.services().stream()
                            .map(service -> Map.of("@type", "Offer", "itemOffered", service(service, office, window)))
                            .toList());
        }
        return data;
    }

    private static Map<String, Object> service(HealthcareService service, LocationDetails office, Window window) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Service");
        data.put("name", service.name());
        if (service.comment() != null) {
            data.put("description", service.comment());
        }
        var hours = service.availability(office).stream()
                .flatMap(availability -> answered(availability, window))
                .toList();
        if (!hours.isEmpty()) {
            data.put("hoursAvailable", hours);
        }
        return data;
    }

    /** What is spoken there is said where it is another language than the pages', as the pages do. */
    private static Map<String, Object> contactPoint(ContactPointDetails number, LocationDetails office, Window window) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "ContactPoint");
        data.put("contactType", number.label());
        data.put("telephone", dialled(number));
        if (number.language() != null) {
            data.put("availableLanguage", number.language().tag());
        }
        var answered = Stream.ofNullable(number.hours())
                .map(hours -> hours.availability(office, office.timeZone()))
                .flatMap(availability -> answered(availability, window))
                .toList();
        if (!answered.isEmpty()) {
            data.put("hoursAvailable", answered);
        }
        return data;
    }

    private static Stream<Map<String, Object>> answered(Availability availability, Window window) {
        return Stream.concat(
                Stream.ofNullable(availability.hours()).flatMap(hours -> hours(hours).stream()),
                special(availability, window));
    }

    /** As a link dials it: without its extension a number may lead to somebody else. */
    private static String dialled(ContactPointDetails contactPoint) {
        return contactPoint.number().telUri(contactPoint.extension()).substring("tel:".length());
    }

    private static Map<String, Object> postalAddress(PostalAddress address) {
        var street = address.suite() == null ? address.line() : address.line() + ", " + address.suite();
        return Map.of(
                "@type", "PostalAddress",
                "streetAddress", street,
                "addressLocality", address.city(),
                "addressRegion", address.state(),
                "postalCode", address.postalCode(),
                "addressCountry", address.country());
    }

    /** Schema.org has no words for some weeks of the month and for appointments: what it cannot say is left out. */
    private static List<Map<String, Object>> hours(OpeningHours hours) {
        return hours.spans().stream()
                .filter(span -> span.weeksOfMonth().isEmpty() && !span.byAppointment())
                .map(span -> {
                    var times = times(span.time());
                    times.put(
                            "dayOfWeek",
                            "https://schema.org/" + capitalized(span.day().name()));
                    return times;
                })
                .toList();
    }

    /** The dates on which the regular hours do not hold, each for itself, as the office's special days and closures say. */
    private static Stream<Map<String, Object>> special(Availability availability, Window window) {
        return window.dates(availability.timeZone())
                .filter(date -> availability.specialOn(date) != null || closure(availability, date) != null)
                .flatMap(date -> special(date, open(availability, date)));
    }

    /** A day that is closed opens and closes at midnight, as search engines read it. */
    private static Stream<Map<String, Object>> special(LocalDate date, List<TimeSpan> open) {
        var spans = open.isEmpty()
                ? List.of(CLOSED)
                : open.stream().map(PracticeData::times).toList();
        return spans.stream().map(times -> {
            var special = new LinkedHashMap<>(times);
            special.put("validFrom", date.toString());
            special.put("validThrough", date.toString());
            return special;
        });
    }

    private static List<TimeSpan> open(Availability availability, LocalDate date) {
        var special = availability.specialOn(date);
        var spans = special != null
                ? special.spans()
                : Stream.ofNullable(availability.hours())
                        .flatMap(hours -> hours.on(date).stream())
                        .filter(span -> !span.byAppointment())
                        .map(OpeningHours.Span::time)
                        .toList();
        var closure = closure(availability, date);
        return closure == null
                ? spans
                : spans.stream()
                        .flatMap(span ->
                                span.without(closure.from(), Objects.requireNonNull(closure.until()), date).stream())
                        .toList();
    }

    private static @Nullable OperatingStatus closure(Availability availability, LocalDate date) {
        var status = availability.status();
        return status != null && status.closes(date) ? status : null;
    }

    /** Midnight at the end of a day is a minute earlier there, because midnight to midnight means closed. */
    private static Map<String, Object> times(TimeSpan span) {
        var times = new LinkedHashMap<String, Object>();
        times.put("@type", "OpeningHoursSpecification");
        times.put("opens", span.opens().toString());
        times.put(
                "closes",
                span.closes().equals(LocalTime.MIDNIGHT)
                        ? "23:59"
                        : span.closes().toString());
        return times;
    }

    private static String capitalized(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
