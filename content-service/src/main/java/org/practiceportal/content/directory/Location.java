package org.practiceportal.content.directory;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.directory.SpecialDay;

/** An office of the practice. */
@Entity
@Table(name = "location")
class Location {

    @Id
    private String slug;

    @Version
    private @Nullable Long version;

    private String name;
    private int rank;

    @Column(name = "address_line")
    private @Nullable String addressLine;

    @Column(name = "address_suite")
    private @Nullable String addressSuite;

    private @Nullable String city;
    private @Nullable String state;

    @Column(name = "postal_code")
    private @Nullable String postalCode;

    private @Nullable String country;
    private @Nullable String directions;
    private @Nullable Double latitude;
    private @Nullable Double longitude;

    @Column(name = "time_zone")
    private String timeZone;

    @Convert(converter = OpeningHoursConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable OpeningHours hours;

    @Column(name = "special_days")
    @Convert(converter = SpecialDaysConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<SpecialDay> specialDays;

    @Convert(converter = OperatingStatusConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private @Nullable OperatingStatus status;

    @Convert(converter = HealthcareServicesConverter.class)
    @ColumnTransformer(write = "?::jsonb")
    private List<HealthcareService> services;

    /** Of the regular hours. */
    @Embedded
    private @Nullable LastCheck lastCheck;

    @SuppressWarnings("NullAway.Init") // Hibernate fills the fields.
    protected Location() {}

    Location(LocationDraft draft) {
        slug = draft.slug().value();
        name = draft.name();
        timeZone = draft.timeZone().getId();
        specialDays = draft.specialDays();
        services = draft.services();
        revise(draft);
    }

    void revise(LocationDraft draft) {
        if (!Objects.equals(draft.hours(), hours)) {
            lastCheck = null;
        }
        name = draft.name();
        rank = draft.rank();
        moveTo(draft.address());
        directions = draft.directions();
        latitude = draft.geoPosition() == null ? null : draft.geoPosition().latitude();
        longitude = draft.geoPosition() == null ? null : draft.geoPosition().longitude();
        timeZone = draft.timeZone().getId();
        hours = draft.hours();
        specialDays = draft.specialDays();
        status = draft.status();
        services = draft.services();
    }

    private void moveTo(@Nullable PostalAddress address) {
        addressLine = address == null ? null : address.line();
        addressSuite = address == null ? null : address.suite();
        city = address == null ? null : address.city();
        state = address == null ? null : address.state();
        postalCode = address == null ? null : address.postalCode();
        country = address == null ? null : address.country();
    }

    void check(LastCheck check) {
        lastCheck = check;
    }

    @Nullable
    LastCheck lastCheck() {
        return lastCheck;
    }

    String slug() {
        return slug;
    }

    long version() {
        return version == null ? 0 : version;
    }

    LocationDetails details(List<ContactPointDetails> contactPoints) {
        return new LocationDetails(
                new Slug(slug),
                name,
                rank,
                address(),
                directions,
                latitude == null || longitude == null ? null : new GeoPosition(latitude, longitude),
                ZoneId.of(timeZone),
                hours,
                specialDays,
                status,
                contactPoints,
                lastCheck == null ? null : lastCheck.verification(),
                services,
                version());
    }

    private @Nullable PostalAddress address() {
        return addressLine == null || city == null || state == null || postalCode == null || country == null
                ? null
                : new PostalAddress(addressLine, addressSuite, city, state, postalCode, country);
    }
}
