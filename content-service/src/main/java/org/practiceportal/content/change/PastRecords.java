package org.practiceportal.content.change;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.content.problem.BrokenRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads from the log what records were at a moment. */
@Component
public class PastRecords {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PastRecords(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * Returns a record as it was at a moment; none where there was none.
     *
     * @throws BrokenRule if it was written in a form that is no longer read
     */
    public <T> Optional<T> find(ChangeKind kind, String key, Instant moment, Class<T> type) {
        return jdbc.sql("""
                        select after from change
                        where kind = :kind and key = :key and at <= :moment
                        order by position desc
                        limit 1
                        """)
                .param("kind", kind.wireName())
                .param("key", key)
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> Optional.ofNullable(row.getString("after")))
                .optional()
                .flatMap(after -> after)
                .map(record -> read(record, type));
    }

    /**
     * Lists the records of a kind that there were at a moment, as they were then.
     *
     * @throws BrokenRule if one was written in a form that is no longer read
     */
    public <T> List<T> list(ChangeKind kind, Instant moment, Class<T> type) {
        return jdbc.sql("""
                        select after from (
                            select distinct on (key) after from change
                            where kind = :kind and at <= :moment
                            order by key, position desc) latest
                        where after is not null
                        """)
                .param("kind", kind.wireName())
                .param("moment", Timestamp.from(moment))
                .query((row, index) -> read(row.getString("after"), type))
                .list();
    }

    private <T> T read(String record, Class<T> type) {
        try {
            return json.readValue(record, type);
        } catch (JacksonException e) {
            throw new BrokenRule("What was written down before that moment is in a form that can no longer be read");
        }
    }
}
