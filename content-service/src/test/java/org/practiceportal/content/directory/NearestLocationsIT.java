package org.practiceportal.content.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.RunningService;
import org.springframework.web.client.HttpClientErrorException;

/** Around Guam, where no other test has an office. */
class NearestLocationsIT extends RunningService {

    private static final GeoPosition HAGATNA = new GeoPosition(13.4745, 144.7504);

    @AfterEach
    void noOfficeOfOurs() throws SQLException {
        execute("delete from location where slug like 'near-%'");
    }

    @Test
    void officesComeByDistanceAndThoseWithoutAPositionFollowInTheirOrder() {
        add("near-a", 900_002, null);
        add("near-b", 900_001, null);
        add("near-c", 0, new GeoPosition(15.1778, 145.7510)); // Saipan, about 135 miles
        add("near-d", 1, new GeoPosition(13.4443, 144.7937)); // the same island
        add("near-e", 2, new GeoPosition(21.3069, -157.8583)); // Honolulu, across the date line

        var slugs = nearest(0, 200).locations().stream()
                .map(office -> office.slug().value())
                .filter(slug -> slug.startsWith("near-"))
                .toList();

        assertThat(slugs).containsExactly("near-d", "near-c", "near-e", "near-b", "near-a");
        assertThat(nearest(0, 2).locations())
                .extracting(office -> office.slug().value())
                .containsExactly("near-d", "near-c");
    }

    @Test
    void theOrderIsThatOfTheDistancesThatPatientsRead() throws SQLException {
        addMany(1, 150);

        var miles = nearest(0, 150).locations().stream()
                .map(office -> office.geoPosition())
                .filter(position -> position != null)
                .map(HAGATNA::milesTo)
                .toList();

        assertThat(miles).hasSize(150).isSorted();
    }

    @Test
    void tenThousandOfficesTakeAsManyStatementsAsTen() throws SQLException {
        addMany(1, 10);
        long listed = statementsOf(() -> asEveryone(LocationsApi.class).listLocations(0, 50));
        long near = statementsOf(() -> nearest(0, 50));

        addMany(11, 10_000);

        assertThat(statementsOf(() -> asEveryone(LocationsApi.class).listLocations(0, 50)))
                .isEqualTo(listed);
        assertThat(statementsOf(() -> nearest(0, 50))).isEqualTo(near).isEqualTo(listed);
        assertThat(nearest(0, 50).total()).isGreaterThanOrEqualTo(10_000);
    }

    @Test
    void aPlaceThatIsNotOnEarthIsRefused() {
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asEveryone(NearestLocationsApi.class).listNearest(91, 0, 0, 50));
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asEveryone(NearestLocationsApi.class).listNearest(0, Double.NaN, 0, 50));
        assertThatExceptionOfType(HttpClientErrorException.BadRequest.class)
                .isThrownBy(() -> asEveryone(NearestLocationsApi.class).listNearest(0, 0, 0, 201));
    }

    private LocationList nearest(int page, int size) {
        return asEveryone(NearestLocationsApi.class)
                .listNearest(HAGATNA.latitude(), HAGATNA.longitude(), page, size)
                .value();
    }

    private long statementsOf(Runnable call) {
        statements.take();
        call.run();
        return statements.take().size();
    }

    private void add(String slug, int rank, @Nullable GeoPosition position) {
        asAnna(LocationsApi.class)
                .addLocation(new LocationDraft(
                        new Slug(slug),
                        "Office " + slug,
                        rank,
                        null,
                        null,
                        position,
                        ZoneId.of("Pacific/Guam"),
                        null,
                        List.of(),
                        null,
                        List.of()));
    }

    /** Scattered within two degrees of the island by golden ratio steps, so that no order of ours is that of the list. */
    private static void addMany(int first, int last) throws SQLException {
        execute("""
                insert into location (slug, version, name, rank, time_zone, latitude, longitude)
                select 'near-' || n, 0, 'Office ' || n, 0, 'Pacific/Guam',
                       13 + (n * 0.618034) %% 2, 144 + (n * 0.754878) %% 2
                from generate_series(%d, %d) n
                """.formatted(first, last));
    }

    private static void execute(String statement) throws SQLException {
        try (var connection = connectAsOwner();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
