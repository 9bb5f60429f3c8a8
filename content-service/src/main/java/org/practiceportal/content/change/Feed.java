package org.practiceportal.content.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the log as readers see it, and finds out when the database has begun another life. */
@Service
class Feed implements SmartInitializingSingleton {

    /** One statement, so that epoch, head and changes are of one snapshot. */
    private static final String STRETCH = """
            select life.epoch, life.unbroken, head.position as head, latest.position, latest.kind, latest.key
            from current_life life
            cross join change_head head
            left join lateral (
                select change.position, change.kind, change.key
                from change
                where change.position > :after
                  and not exists (
                      select 1 from change later
                      where later.kind = change.kind and later.key = change.key
                        and later.position > change.position)
                order by change.position
                limit :limit) latest on true
            order by latest.position
            """;

    /** Only the first of those who find a broken life begins another: the second no longer finds that epoch. */
    private static final String BEGIN_LIFE = """
            update database_life
            set epoch = gen_random_uuid(),
                place = (select place from current_life),
                written_in = pg_current_xact_id()::xid::text
            where epoch = :broken
            """;

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final JdbcClient jdbc;

    Feed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Finds out at start whether this is another life, before anything is read from it. */
    @Override
    public void afterSingletonsInstantiated() {
        stretch(0, null, 1);
    }

    /** Returns the stretch after a position, for a reader who knows an epoch or none. */
    ChangeFeed stretch(long after, @Nullable UUID epoch, int limit) {
        var stretch = read(after, limit);
        boolean lost = after > stretch.head() && stretch.epoch().equals(epoch);
        if (!stretch.unbroken() || lost) {
            // Lost: a reader of this very epoch has seen more than there is, so the database was put back to an
            // earlier state by means that leave no other trace.
            beginLife(stretch.epoch());
            stretch = read(after, limit);
        }
        boolean stranger = epoch != null && !epoch.equals(stretch.epoch());
        return stranger || after > stretch.head()
                ? new ChangeFeed(stretch.epoch(), 0, stretch.head(), List.of())
                : stretch.toFeed(limit);
    }

    private void beginLife(UUID broken) {
        if (jdbc.sql(BEGIN_LIFE).param("broken", broken).update() == 1) {
            LOG.info("This database is new or was restored: it begins another life, and readers start over");
        }
    }

    private Stretch read(long after, int limit) {
        var rows = jdbc.sql(STRETCH)
                .param("after", after)
                .param("limit", limit)
                .query((row, index) -> new Row(
                        row.getObject("epoch", UUID.class),
                        row.getBoolean("unbroken"),
                        row.getLong("head"),
                        change(row)))
                .list();
        var first = rows.getFirst();
        var changes = new ArrayList<Change>(rows.size());
        rows.forEach(row -> row.change().ifPresent(changes::add));
        return new Stretch(first.epoch(), first.unbroken(), first.head(), changes);
    }

    private static Optional<Change> change(ResultSet row) throws SQLException {
        long position = row.getLong("position");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Change(position, ChangeKind.ofWireName(row.getString("kind")), row.getString("key")));
    }

    private record Row(UUID epoch, boolean unbroken, long head, Optional<Change> change) {}

    private record Stretch(UUID epoch, boolean unbroken, long head, List<Change> changes) {
        ChangeFeed toFeed(int limit) {
            // Fewer than asked for: nothing is left up to the head, whatever older changes were passed over.
            long position = changes.size() < limit ? head : changes.getLast().position();
            return new ChangeFeed(epoch, position, head, changes);
        }
    }
}
