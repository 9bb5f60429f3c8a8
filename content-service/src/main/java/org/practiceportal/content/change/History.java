package org.practiceportal.content.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.HistoryEntry;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the log as staff see it: one record's changes, with those of what it shows. */
@Service
class History {

    /**
     * For each record told of, at most as many entries of the index by key as can stand on the page that is asked for,
     * newest first; only those are put in order together.
     */
    private static final String LIST = """
            with subject (kind, key) as (
                values (cast(:kind as text), cast(:key as text))),
            own (kind, key) as (
                select kind, key from subject
                union all
                select 'condition-page-draft', key from subject where kind = 'condition-page'),
            since (position) as (
                select min(first.position)
                from own
                cross join lateral (
                    select min(position) as position from change
                    where change.kind = own.kind and change.key = own.key) first),
            embedded (contact_point, location) as (
                select contact_point, location
                from subject
                join record_reference on referrer_key = key and referrer_kind in ('condition-page', 'condition-page-draft')
                where kind = 'condition-page'),
            office (slug) as (
                select location from embedded where location is not null
                union
                select key from subject where kind = 'location'),
            told (kind, key) as (
                select kind, key from own
                union
                select 'location', slug from office
                union
                select 'contact-point', contact_point from embedded where contact_point is not null
                union
                select 'contact-point', contact_point.key from office join contact_point on location = slug
                union
                select 'contact-point', main_contact_point
                from subject cross join practice
                where kind = 'practice' and main_contact_point is not null)
            select entry.*, display_name, planned.planned_at
            from told
            cross join lateral (
                select * from change
                where change.kind = told.kind and change.key = told.key
                  and change.position >= (select position from since)
                  and change.before is distinct from change.after
                order by change.position desc
                limit :upTo) entry
            left join staff_account on user_name = entry.actor
            left join planned_change planned
              on planned.kind = entry.kind and planned.key = entry.key
                 and planned.ended_at = entry.at and planned.state = 'APPLIED'
            order by entry.position desc
            limit :size offset :skipped
            """;

    private static final String LIST_REMOVED = """
            select removal.*, display_name, null::timestamptz as planned_at
            from change removal
            left join staff_account on user_name = removal.actor
            where removal.kind = :kind and removal.after is null
              and not exists (
                  select 1 from change later
                  where later.kind = removal.kind and later.key = removal.key and later.position > removal.position)
            order by removal.position desc
            limit :size offset :skipped
            """;

    private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    History(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<HistoryEntry> list(ChangeKind kind, String key, Stretch stretch) {
        return jdbc.sql(LIST)
                .param("kind", kind.wireName())
                .param("key", key)
                .param("upTo", stretch.skipped() + stretch.size())
                .param("size", stretch.size())
                .param("skipped", stretch.skipped())
                .query((row, index) -> entry(row))
                .list();
    }

    List<HistoryEntry> listRemoved(ChangeKind kind, Stretch stretch) {
        return jdbc.sql(LIST_REMOVED)
                .param("kind", kind.wireName())
                .param("size", stretch.size())
                .param("skipped", stretch.skipped())
                .query((row, index) -> entry(row))
                .list();
    }

    private HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("position"),
                row.getObject("at", Timestamp.class).toInstant(),
                row.getString("actor"),
                row.getString("display_name"),
                ChangeKind.ofWireName(row.getString("kind")),
                row.getString("key"),
                tree(row.getString("before")),
                tree(row.getString("after")),
                moment(row.getTimestamp("planned_at")));
    }

    private static @Nullable Instant moment(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    private @Nullable Map<String, @Nullable Object> tree(@Nullable String record) {
        return record == null ? null : json.readValue(record, TREE);
    }

    /**
     * A page of a list.
     *
     * @param page counts from 0
     * @param size from 1 to 200
     */
    record Stretch(int page, int size) {
        Stretch {
            InvalidInput.checkRange("page", page, 0, 1_000_000);
            InvalidInput.checkRange("size", size, 1, 200);
        }

        long skipped() {
            return (long) page * size;
        }
    }
}
