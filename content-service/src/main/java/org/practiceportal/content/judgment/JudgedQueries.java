package org.practiceportal.content.judgment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.content.change.ChangeLog;
import org.practiceportal.content.problem.BrokenRule;
import org.practiceportal.content.problem.InvalidInput;
import org.practiceportal.content.problem.NoSuchRecord;
import org.practiceportal.content.problem.VersionConflict;
import org.springframework.stereotype.Service;

/** The judged queries that staff edit. */
@Service
class JudgedQueries {

    private final ChangeLog changes;
    private final StoredQueryRepository queries;

    JudgedQueries(ChangeLog changes, StoredQueryRepository queries) {
        this.changes = changes;
        this.queries = queries;
    }

    Snapshot<List<JudgedQueryDetails>> list() {
        return changes.read(() ->
                queries.findAllByOrderByKey().stream().map(StoredQuery::details).toList());
    }

    Snapshot<JudgedQueryDetails> get(Slug key) {
        return changes.read(
                () -> queries.findById(key.value()).map(StoredQuery::details).orElseThrow(() -> missing(key)));
    }

    JudgedQueryDetails add(JudgedQuery judged) {
        var key = Slug.fromTitle(judged.query())
                .orElseThrow(() -> new InvalidInput("query", "has no Latin letter and no digit"));
        return changes.write(recorder -> {
            if (queries.existsById(key.value())) {
                throw new BrokenRule("“" + judged.query() + "” is judged already; change that one");
            }
            if (queries.count() >= JudgedQueriesApi.MOST) {
                throw new BrokenRule(
                        "There are " + JudgedQueriesApi.MOST + " judged queries, which is the most; remove one first");
            }
            var after = queries.saveAndFlush(new StoredQuery(key, judged)).details();
            recorder.record(ChangeKind.JUDGED_QUERY, key.value(), null, after);
            return after;
        });
    }

    JudgedQueryDetails revise(Slug key, @Nullable Version read, JudgedQuery judged) {
        return changes.write(recorder -> {
            var stored = queries.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = stored.details();
            VersionConflict.check(read, before.version(), () -> before);
            stored.revise(judged);
            queries.flush();
            var after = stored.details();
            if (after.version() != before.version()) {
                recorder.record(ChangeKind.JUDGED_QUERY, key.value(), before, after);
            }
            return after;
        });
    }

    void remove(Slug key, @Nullable Version read) {
        changes.write(recorder -> {
            var stored = queries.findToRevise(key.value()).orElseThrow(() -> missing(key));
            var before = stored.details();
            VersionConflict.check(read, before.version(), () -> before);
            queries.delete(stored);
            recorder.record(ChangeKind.JUDGED_QUERY, key.value(), before, null);
            return before;
        });
    }

    private static NoSuchRecord missing(Slug key) {
        return NoSuchRecord.missing("There is no judged query " + key);
    }
}
