package org.practiceportal.content.directory;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.OpeningHoursSyntax;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.common.directory.Slug;

/** The offices as a table. */
final class LocationTable extends DirectoryTable<LocationDraft, LocationDetails> {

    private static final String LINE = "addressLine";
    private static final String SUITE = "addressSuite";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String HOURS = "openingHours";

    LocationTable() {
        column("slug", LocationDraft::slug);
        column("name", LocationDraft::name);
        column("rank", LocationDraft::rank);
        column(LINE, inAddress(PostalAddress::line));
        column(SUITE, inAddress(PostalAddress::suite));
        column("city", inAddress(PostalAddress::city));
        column("state", inAddress(PostalAddress::state));
        column("postalCode", inAddress(PostalAddress::postalCode));
        column("country", inAddress(PostalAddress::country));
        column("directions", LocationDraft::directions);
        column(
                LATITUDE,
                office -> office.geoPosition() == null
                        ? null
                        : office.geoPosition().latitude());
        column(
                LONGITUDE,
                office -> office.geoPosition() == null
                        ? null
                        : office.geoPosition().longitude());
        column("timeZone", LocationDraft::timeZone);
        column(HOURS, LocationTable::hours);
    }

    @Override
    LocationDraft draft(LocationDetails office) {
        return office.toDraft();
    }

    @Override
    Slug key(LocationDetails office) {
        return office.slug();
    }

    @Override
    long version(LocationDetails office) {
        return office.version();
    }

    @Override
    LocationDraft read(RowReader row, @Nullable LocationDraft standing) {
        var slug = row.need("slug", Slug::valueOf);
        var name = row.need("name", Function.identity());
        var rank = row.need("rank", Integer::valueOf);
        var address = address(row);
        var directions = row.read("directions", Function.identity());
        var position = position(row);
        var timeZone = row.need("timeZone", ZoneId::of);
        if (!row.text(HOURS).equals(row.standing(HOURS))) {
            row.refuse(HOURS, "Hours and special days are entered on the page of the office; leave this as it was");
        }
        row.end();
        return new LocationDraft(
                requireNonNull(slug),
                requireNonNull(name),
                requireNonNull(rank),
                address,
                directions,
                position,
                requireNonNull(timeZone),
                standing == null ? null : standing.hours(),
                standing == null ? List.of() : standing.specialDays(),
                standing == null ? null : standing.status(),
                standing == null ? List.of() : standing.services());
    }

    @Override
    String columnOf(String path) {
        return switch (path) {
            case "address.line" -> LINE;
            case "address.suite" -> SUITE;
            default -> super.columnOf(path);
        };
    }

    /** An address of which a part is there is checked as a whole later on. */
    private static @Nullable PostalAddress address(RowReader row) {
        var line = row.text(LINE);
        var suite = row.text(SUITE);
        var city = row.text("city");
        var state = row.text("state");
        var postalCode = row.text("postalCode");
        var country = row.text("country");
        return (line + suite + city + state + postalCode + country).isEmpty()
                ? null
                : new PostalAddress(line, suite.isEmpty() ? null : suite, city, state, postalCode, country);
    }

    private static @Nullable GeoPosition position(RowReader row) {
        var latitude = row.read(LATITUDE, Double::valueOf);
        var longitude = row.read(LONGITUDE, Double::valueOf);
        if (row.text(LATITUDE).isEmpty() != row.text(LONGITUDE).isEmpty()) {
            row.refuse(row.text(LATITUDE).isEmpty() ? LATITUDE : LONGITUDE, "Latitude and longitude belong together");
        }
        if (latitude == null || longitude == null) {
            return null;
        }
        return row.read(LATITUDE, ignored -> new GeoPosition(latitude, longitude));
    }

    private static String hours(LocationDraft office) {
        return OpeningHoursSyntax.write(
                new Availability(office.hours(), office.specialDays(), office.status(), office.timeZone()));
    }

    private static Function<LocationDraft, @Nullable Object> inAddress(Function<PostalAddress, @Nullable Object> part) {
        return office -> office.address() == null ? null : part.apply(office.address());
    }
}
