package org.practiceportal.content.change;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The next moment at which a planned change takes effect.
 *
 * @param at none where nothing is planned
 */
record DueMoment(@Nullable Instant at) {
    static DueMoment of(ResultSet row) throws SQLException {
        Timestamp due = row.getTimestamp("due");
        return new DueMoment(due == null ? null : due.toInstant());
    }
}
