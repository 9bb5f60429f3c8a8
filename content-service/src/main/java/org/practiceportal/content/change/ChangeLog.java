package org.practiceportal.content.change;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one way to change a record or to read several that belong together: changes go through {@link #write}, which also
 * keeps history and tells readers; reads go through {@link #read}, which sees one snapshot and says how far it reaches.
 */
@Service
public class ChangeLog {

    /** Moves the head and, by the notification that a commit sends, wakes whoever waits for news. */
    private static final String MOVE_HEAD = """
            update change_head set position = position + ?
            returning position, pg_notify('%s', '')::text
            """.formatted(News.CHANNEL);

    private static final String APPEND = """
            insert into change (position, at, actor, kind, key, before, after)
            values (?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)
            """;

    private static final String HEAD = """
            select life.epoch, head.position, (%s) as due
            from current_life life cross join change_head head
            """.formatted(DueWork.NEXT);

    private final PendingWrites pending;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ReaderLeases readers;
    private final DueWork dueWork;
    private final TransactionTemplate transactions;
    private final TransactionTemplate snapshots;

    ChangeLog(
            PendingWrites pending,
            JdbcTemplate jdbc,
            JsonMapper json,
            Clock clock,
            ReaderLeases readers,
            DueWork dueWork,
            PlatformTransactionManager transactionManager) {
        this.pending = pending;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.readers = readers;
        this.dueWork = dueWork;
        this.transactions = new TransactionTemplate(transactionManager);
        this.snapshots = new TransactionTemplate(transactionManager);
        snapshots.setReadOnly(true);
        snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * Does work in one transaction in the name of whoever makes the call, and returns once no portal node serves what it
     * replaced.
     *
     * @param work takes down every change it makes
     * @throws IllegalStateException if nobody known makes the call; then nothing is done
     */
    public <T> T write(Function<ChangeRecorder, T> work) {
        return write(Actor.ofThisCall(), work);
    }

    /** Does work as {@link #write(Function)} does, in the name of someone who does not call from outside. */
    public <T> T write(Actor actor, Function<ChangeRecorder, T> work) {
        // To the microsecond, as PostgreSQL keeps it: what a save answers equals what the next read answers.
        var recorder = new ChangeRecorder(actor, clock.instant().truncatedTo(ChronoUnit.MICROS));
        var written = transactions.execute(transaction -> {
            var result = work.apply(recorder);
            // Everything else first: from the moment the head is locked, every other writer waits.
            pending.flush();
            return new Written<>(result, append(recorder));
        });
        readers.awaitAll(written.position());
        return written.result();
    }

    /**
     * Reads from one snapshot of the database and says which; runs no more than one statement of its own. A change whose
     * moment has come takes effect first.
     */
    public <T> Snapshot<T> read(Supplier<T> work) {
        var snapshot = tryRead(work);
        // Again for a moment that came while an earlier one was dealt with; what is due ends, if only as failed.
        while (snapshot.isEmpty()) {
            dueWork.run();
            snapshot = tryRead(work);
        }
        return snapshot.get();
    }

    private <T> Optional<Snapshot<T>> tryRead(Supplier<T> work) {
        return snapshots.execute(transaction -> {
            var head = jdbc.query(
                            HEAD,
                            (row, index) -> new Head(row.getObject(1, UUID.class), row.getLong(2), DueMoment.of(row)))
                    .getFirst();
            var due = head.due().at();
            return dueWork.isDue(due)
                    ? Optional.empty()
                    : Optional.of(new Snapshot<>(head.epoch(), head.position(), due, work.get()));
        });
    }

    private long append(ChangeRecorder recorder) {
        var entries = recorder.entries();
        if (entries.isEmpty()) {
            return 0;
        }
        // Turned into JSON before the head is locked, for the same reason.
        var rows = entries.stream()
                .map(entry -> new Row(entry, toJson(entry.before()), toJson(entry.after())))
                .toList();
        long last = jdbc.query(MOVE_HEAD, (row, index) -> row.getLong(1), rows.size())
                .getFirst();
        jdbc.batchUpdate(APPEND, parameters(rows, recorder, last - rows.size() + 1));
        return last;
    }

    private static List<@Nullable Object[]> parameters(List<Row> rows, ChangeRecorder recorder, long first) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> {
                    var row = rows.get(index);
                    return new @Nullable Object[] {
                        first + index,
                        Timestamp.from(recorder.at()),
                        recorder.actor(),
                        row.entry().kind().wireName(),
                        row.entry().key(),
                        row.before(),
                        row.after()
                    };
                })
                .toList();
    }

    private @Nullable String toJson(@Nullable Object record) {
        return record == null ? null : json.writeValueAsString(record);
    }

    private record Written<T>(T result, long position) {}

    private record Head(UUID epoch, long position, DueMoment due) {}

    private record Row(
            ChangeRecorder.Entry entry,
            @Nullable String before,
            @Nullable String after) {}
}
