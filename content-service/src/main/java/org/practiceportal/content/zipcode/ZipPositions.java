package org.practiceportal.content.zipcode;

import java.util.Collection;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.zipcode.ZipCode;
import org.practiceportal.common.zipcode.ZipTable;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The table of ZIP codes. */
@Service
class ZipPositions {

    /** A row that stands as it is given comes back from nothing and so is counted as neither. */
    private static final String PUT = """
            insert into zip_position as stored (zip, latitude, longitude)
            select * from unnest(:zips::text[], :latitudes::double precision[], :longitudes::double precision[])
            on conflict (zip) do update set latitude = excluded.latitude, longitude = excluded.longitude
            where (stored.latitude, stored.longitude) <> (excluded.latitude, excluded.longitude)
            returning old.zip is null
            """;

    private final ChangeLog changes;
    private final JdbcClient jdbc;

    ZipPositions(ChangeLog changes, JdbcClient jdbc) {
        this.changes = changes;
        this.jdbc = jdbc;
    }

    /** A ZIP code with its place. */
    record Entry(ZipCode zip, GeoPosition position) {}

    /** What became of some entries. */
    record Counts(long created, long changed, long same) {
        static final Counts NONE = new Counts(0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(created + other.created, changed + other.changed, same + other.same);
        }

        /** Returns whether the table is another one now. */
        boolean anyChange() {
            return created + changed > 0;
        }
    }

    Snapshot<ZipTable> table() {
        return changes.read(this::size);
    }

    GeoPosition get(ZipCode zip) {
        return jdbc.sql("select latitude, longitude from zip_position where zip = :zip")
                .param("zip", zip.value())
                .query((row, index) -> new GeoPosition(row.getDouble(1), row.getDouble(2)))
                .optional()
                // Without the code: it is what a patient typed.
                .orElseThrow(() -> NoSuchRecord.missing("The table does not have this ZIP code"));
    }

    /** Returns how large the table is; to be called within a transaction. */
    ZipTable size() {
        return new ZipTable(
                jdbc.sql("select count(*) from zip_position").query(Long.class).single());
    }

    /** Keeps every other import away until this transaction ends; false where one is under way. */
    boolean begin() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('zip_position'))")
                .query(Boolean.class)
                .single();
    }

    /** Puts entries, each ZIP code at most once; to be called within a transaction. */
    Counts put(Collection<Entry> entries) {
        var written = jdbc.sql(PUT)
                .param(
                        "zips",
                        entries.stream().map(entry -> entry.zip().value()).toArray(String[]::new))
                .param(
                        "latitudes",
                        entries.stream()
                                .map(entry -> entry.position().latitude())
                                .toArray(Double[]::new))
                .param(
                        "longitudes",
                        entries.stream()
                                .map(entry -> entry.position().longitude())
                                .toArray(Double[]::new))
                .query(Boolean.class)
                .list();
        long created = written.stream().filter(isNew -> isNew).count();
        return new Counts(created, written.size() - created, entries.size() - written.size());
    }
}
