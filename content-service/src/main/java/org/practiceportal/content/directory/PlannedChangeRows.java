package org.practiceportal.content.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChange.State;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.content.change.ChangeRecorder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows that say what is planned and what became of it. */
@Component
class PlannedChangeRows {

    private static final String SELECT = """
            select planned_change.*, display_name
            from planned_change left join staff_account on user_name = planned_by
            """;

    private static final TypeReference<Map<String, @Nullable Object>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PlannedChangeRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Lists what is ahead or has failed. */
    List<PlannedChange> list() {
        return jdbc.sql(SELECT + "where state in ('PLANNED', 'FAILED') order by due_at, id")
                .query(this::change)
                .list();
    }

    /** Lists what is ahead or has failed of one record. */
    List<PlannedChange> list(String kind, String key) {
        return jdbc.sql(SELECT
                        + "where kind = :kind and key = :key and state in ('PLANNED', 'FAILED') order by due_at, id")
                .param("kind", kind)
                .param("key", key)
                .query(this::change)
                .list();
    }

    /** Lists what is to take effect by a moment, the earliest first. */
    List<PlannedChange> listDue(Instant moment) {
        return jdbc.sql(SELECT + "where state = 'PLANNED' and due_at <= :moment order by due_at, id")
                .param("moment", Timestamp.from(moment))
                .query(this::change)
                .list();
    }

    Optional<PlannedChange> find(long id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::change)
                .optional();
    }

    /** Finds a planned change, and keeps other writers away from it until the transaction ends. */
    Optional<PlannedChange> findToRevise(long id) {
        return jdbc.sql(SELECT + "where id = :id for update of planned_change")
                .param("id", id)
                .query(this::change)
                .optional();
    }

    long add(PlannedChangeDraft draft, ChangeRecorder recorder) {
        return with(jdbc.sql("""
                        insert into planned_change
                            (kind, key, from_time, zone, due_at, fields, planned_by, planned_at)
                        values (:kind, :key, :fromTime, :zone, :dueAt, :fields::jsonb, :plannedBy, :plannedAt)
                        returning id
                        """), draft, recorder).query(Long.class).single();
    }

    void revise(long id, PlannedChangeDraft draft, ChangeRecorder recorder) {
        with(jdbc.sql("""
                        update planned_change
                        set kind = :kind, key = :key, from_time = :fromTime, zone = :zone, due_at = :dueAt,
                            fields = :fields::jsonb, planned_by = :plannedBy, planned_at = :plannedAt,
                            state = 'PLANNED', ended_at = null, failure = null, version = version + 1
                        where id = :id
                        """), draft, recorder).param("id", id).update();
    }

    private JdbcClient.StatementSpec with(
            JdbcClient.StatementSpec statement, PlannedChangeDraft draft, ChangeRecorder recorder) {
        return statement
                .param("kind", draft.kind().wireName())
                .param("key", draft.key().value())
                .param("fromTime", draft.from())
                .param("zone", draft.zone().getId())
                .param("dueAt", Timestamp.from(draft.dueAt()))
                .param("fields", json.writeValueAsString(draft.fields()))
                .param("plannedBy", recorder.actor())
                .param("plannedAt", Timestamp.from(recorder.at()));
    }

    /** Says what became of a planned change. */
    void end(long id, State state, Instant at, @Nullable String failure) {
        jdbc.sql("""
                        update planned_change
                        set state = :state, ended_at = :at, failure = :failure, version = version + 1
                        where id = :id
                        """)
                .param("state", state.name())
                .param("at", Timestamp.from(at))
                .param("failure", failure)
                .param("id", id)
                .update();
    }

    private PlannedChange change(ResultSet row, int index) throws SQLException {
        Timestamp ended = row.getTimestamp("ended_at");
        return new PlannedChange(
                row.getLong("id"),
                row.getLong("version"),
                new PlannedChangeDraft(
                        ChangeKind.ofWireName(row.getString("kind")),
                        new Slug(row.getString("key")),
                        row.getObject("from_time", LocalDateTime.class),
                        ZoneId.of(row.getString("zone")),
                        json.readValue(row.getString("fields"), FIELDS)),
                row.getTimestamp("due_at").toInstant(),
                row.getString("planned_by"),
                row.getString("display_name"),
                row.getTimestamp("planned_at").toInstant(),
                State.valueOf(row.getString("state")),
                ended == null ? null : ended.toInstant(),
                row.getString("failure"));
    }
}
