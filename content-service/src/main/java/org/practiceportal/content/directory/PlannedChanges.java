package org.practiceportal.content.directory;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChange.State;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.change.DueWork;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.web.ErrorResponseException;

/** Changes of numbers and offices that are dated ahead, each made once when its moment comes. */
@Service
class PlannedChanges {

    private static final Logger LOG = LoggerFactory.getLogger(PlannedChanges.class);

    private final ChangeLog changes;
    private final PlannedChangeRows rows;
    private final ChangeableRecords records;
    private final Clock clock;

    PlannedChanges(ChangeLog changes, PlannedChangeRows rows, ChangeableRecords records, DueWork dueWork, Clock clock) {
        this.changes = changes;
        this.rows = rows;
        this.records = records;
        this.clock = clock;
        dueWork.set(this::applyDue);
    }

    List<PlannedChange> list() {
        return changes.read(rows::list).value();
    }

    List<PlannedChange> list(String kind, String key) {
        return changes.read(() -> rows.list(kind, key)).value();
    }

    PlannedChange get(long id) {
        return changes.read(() -> rows.find(id).orElseThrow(PlannedChanges::missing))
                .value();
    }

    PlannedChange plan(PlannedChangeDraft draft) {
        return changes.write(recorder -> {
            check(draft, recorder.at());
            return record(recorder, null, rows.add(draft, recorder));
        });
    }

    PlannedChange replan(long id, @Nullable Version read, PlannedChangeDraft draft) {
        return changes.write(recorder -> {
            var before = getOpen(id, read);
            if (draft.kind() != before.change().kind()
                    || !draft.key().equals(before.change().key())) {
                throw new InvalidInput("key", "A planned change stays one of the same record");
            }
            check(draft, recorder.at());
            rows.revise(id, draft, recorder);
            return record(recorder, before, id);
        });
    }

    void cancel(long id, @Nullable Version read) {
        changes.write(recorder -> {
            var before = getOpen(id, read);
            return end(recorder, before, State.CANCELLED, null);
        });
    }

    /**
     * Makes every change whose moment has come. One that cannot be made is kept as failed, and the record stays as it is;
     * where the database is away it stays planned.
     */
    void applyDue() {
        rows.listDue(clock.instant()).forEach(this::apply);
    }

    private void apply(PlannedChange due) {
        var planner = new Actor(due.plannedBy());
        try {
            changes.write(planner, recorder -> {
                // Another node may have made it, or somebody may have taken it back, since the list was read.
                var planned = rows.findToRevise(due.id()).filter(found -> found.version() == due.version());
                planned.ifPresent(found -> {
                    records.apply(recorder, found);
                    end(recorder, found, State.APPLIED, null);
                });
                return planned;
            });
        } catch (DataIntegrityViolationException | ErrorResponseException refused) {
            fail(planner, due, reason(refused));
        } catch (DataAccessException | TransactionException databaseAway) {
            throw databaseAway;
        } catch (RuntimeException unexpected) {
            LOG.error("The planned change {} cannot be made", due.id(), unexpected);
            fail(planner, due, "It did not fit the record as it was at that moment");
        }
    }

    private void fail(Actor planner, PlannedChange due, String reason) {
        changes.write(planner, recorder -> {
            var planned = rows.findToRevise(due.id()).filter(found -> found.version() == due.version());
            planned.ifPresent(found -> end(recorder, found, State.FAILED, reason));
            return planned;
        });
    }

    private static String reason(RuntimeException refused) {
        if (refused instanceof ErrorResponseException problem) {
            var body = problem.getBody();
            var properties = body.getProperties();
            return properties != null && properties.get("errors") instanceof List<?> errors
                    ? errors.stream()
                            .map(error -> error instanceof FieldError field ? field.message() : String.valueOf(error))
                            .collect(Collectors.joining(". "))
                    : String.valueOf(body.getDetail());
        }
        return "Something that it needs was removed meanwhile";
    }

    private void check(PlannedChangeDraft draft, Instant now) {
        if (draft.fields().isEmpty()) {
            throw new InvalidInput("fields", "Nothing changes");
        }
        try {
            if (!draft.dueAt().isAfter(now)) {
                throw new InvalidInput("from", "Choose a time that is still ahead");
            }
        } catch (DateTimeException skipped) {
            throw new InvalidInput("from", String.valueOf(skipped.getMessage()));
        }
        records.check(draft);
    }

    private PlannedChange getOpen(long id, @Nullable Version read) {
        var change = rows.findToRevise(id).orElseThrow(PlannedChanges::missing);
        if (change.state() == State.APPLIED) {
            throw new BrokenRule("This change has taken effect already");
        }
        if (change.state() == State.CANCELLED) {
            throw new BrokenRule("This change is cancelled already");
        }
        VersionConflict.check(read, change.version(), () -> change);
        return change;
    }

    private PlannedChange record(ChangeRecorder recorder, @Nullable PlannedChange before, long id) {
        var after = rows.find(id).orElseThrow();
        recorder.record(ChangeKind.PLANNED_CHANGE, Long.toString(id), before, after);
        records.endCopies(recorder, after.change());
        return after;
    }

    private PlannedChange end(ChangeRecorder recorder, PlannedChange before, State state, @Nullable String failure) {
        rows.end(before.id(), state, recorder.at(), failure);
        var after = rows.find(before.id()).orElseThrow();
        recorder.record(ChangeKind.PLANNED_CHANGE, Long.toString(before.id()), before, after);
        return after;
    }

    private static NoSuchRecord missing() {
        return NoSuchRecord.missing("There is no such planned change");
    }
}
