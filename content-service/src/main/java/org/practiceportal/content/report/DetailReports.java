package org.practiceportal.content.report;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailProblem;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.content.change.Actor;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/**
 * The queue of reports. It cannot be flooded: a record has one open report for each problem, however often it is sent.
 */
@Service
class DetailReports {

    private static final String TAKE = """
            insert into detail_report as open (problem, key, first_at, last_at)
            select :problem, :key, :now, :now
            where exists (%s)
            on conflict (problem, key) where closed_at is null
            do update set count = open.count + 1, last_at = excluded.last_at
            """;

    private static final String LIST = """
            select id, problem, report.key, coalesce(contact_point.label, location.name, report.key) as title,
                   count, first_at, last_at
            from detail_report report
            left join contact_point on problem like 'NUMBER%' and contact_point.key = report.key
            left join location on problem not like 'NUMBER%' and location.slug = report.key
            where closed_at is null
            order by last_at desc, id desc
            """;

    private static final String CLOSE = """
            update detail_report set closed_at = :now, closed_by = :by, outcome = :outcome
            where id = :id and closed_at is null
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DetailReports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<DetailReport> listOpen() {
        return jdbc.sql(LIST)
                .query((row, index) -> new DetailReport(
                        row.getLong("id"),
                        DetailProblem.valueOf(row.getString("problem")),
                        new Slug(row.getString("key")),
                        row.getString("title"),
                        row.getLong("count"),
                        row.getObject("first_at", Timestamp.class).toInstant(),
                        row.getObject("last_at", Timestamp.class).toInstant()))
                .list();
    }

    void take(DetailReportDraft draft) {
        var record = draft.problem().kind() == ChangeKind.CONTACT_POINT
                ? "select from contact_point where key = :key"
                : "select from location where slug = :key";
        int taken = jdbc.sql(TAKE.formatted(record))
                .param("problem", draft.problem().name())
                .param("key", draft.key().value())
                .param("now", now())
                .update();
        if (taken == 0) {
            throw NoSuchRecord.missing("There is no such record");
        }
    }

    void close(long id, DetailReportClosing closing) {
        int closed = jdbc.sql(CLOSE)
                .param("id", id)
                .param("now", now())
                .param("by", Actor.ofThisCall().name())
                .param("outcome", closing.outcome().name())
                .update();
        if (closed == 0) {
            throw NoSuchRecord.missing("This report is not open; somebody may have closed it");
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
