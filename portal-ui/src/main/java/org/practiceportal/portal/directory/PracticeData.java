package org.practiceportal.portal.directory;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.SpecialDay;
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

    /** Returns an office as a MedicalClinic. */
    public static Map<String, Object> clinic(LocationDetails office, PublicAddress address) {
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
                    called.stream().map(number -> contactPoint(number, office)).toList());
        }
        told.stream()
                .filter(number -> number.kind() == ContactPointKind.FAX)
                .findFirst()
                .map(ContactPointDetails::number)
                .ifPresent(number -> data.put("faxNumber", number.value()));
        if (office.hours() != null) {
            data.put("openingHoursSpecification", hours(office.hours()));
        }
        if (!office.specialDays().isEmpty()) {
            data.put(
                    "specialOpeningHoursSpecification",
                    office.specialDays().stream().flatMap(PracticeData::special).toList());
        }
        return data;
    }

    /** Returns an office with what its own page says beside: what patients come for. */
    public static Map<String, Object> clinicWithServices(LocationDetails office, PublicAddress address) {
        var data = clinic(office, address);
        if (!office.services().isEmpty()) {
            data.put(
                    "makesOffer",
                    office.services().stream()
                            .map(service -> Map.of("@type", "Offer", "itemOffered", service(service, office)))
                            .toList());
        }
        return data;
    }

    private static Map<String, Object> service(HealthcareService service, LocationDetails office) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "Service");
        data.put("name", service.name());
        if (service.comment() != null) {
            data.put("description", service.comment());
        }
        var hours = service.availability(office).stream()
                .flatMap(PracticeData::answered)
                .toList();
        if (!hours.isEmpty()) {
            data.put("hoursAvailable", hours);
        }
        return data;
    }

    /** What is spoken there is said where it is another language than the pages', as the pages do. */
    private static Map<String, Object> contactPoint(ContactPointDetails number, LocationDetails office) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", "ContactPoint");
        data.put("contactType", number.label());
        data.put("telephone", dialled(number));
        if (number.language() != null) {
            data.put("availableLanguage", number.language().tag());
        }
        var answered = Stream.ofNullable(number.hours())
                .map(hours -> hours.availability(office, office.timeZone()))
                .flatMap(PracticeData::answered)
                .toList();
        if (!answered.isEmpty()) {
            data.put("hoursAvailable", answered);
        }
        return data;
    }

    private static Stream<Map<String, Object>> answered(Availability availability) {
        return Stream.concat(
                Stream.ofNullable(availability.hours()).flatMap(hours -> hours(hours).stream()),
                availability.specialDays().stream().flatMap(PracticeData::special));
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

    /** A day that is closed opens and closes at midnight, as search engines read it. */
    private static Stream<Map<String, Object>> special(SpecialDay day) {
        var spans = day.spans().isEmpty()
                ? List.of(CLOSED)
                : day.spans().stream().map(PracticeData::times).toList();
        return spans.stream().map(times -> {
            var special = new LinkedHashMap<>(times);
            special.put("validFrom", day.from().toString());
            special.put("validThrough", day.through().toString());
            return special;
        });
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
