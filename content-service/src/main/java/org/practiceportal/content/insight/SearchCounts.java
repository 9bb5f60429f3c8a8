package org.practiceportal.content.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.practiceportal.common.insight.SearchCount;
import org.practiceportal.common.insight.SearchCountBatch;
import org.practiceportal.common.insight.SearchInsight;
import org.practiceportal.common.insight.SearchedQuery;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/** Queries by day. What is rare never leaves the database, and what is old leaves it. */
@Service
class SearchCounts {

    /** As long as the longest period that is shown. */
    private static final int KEPT_DAYS = 90;

    /** One statement, so that a batch is added with its name or not at all. */
    private static final String ADD = """
            with batch as (
                insert into search_count_batch (id, day) values (:id, :today)
                on conflict (id) do nothing
                returning id
            )
            insert into search_count as kept (day, query, searches, empty, opened)
            select counted.day, counted.query, sum(counted.searches), sum(counted.empty), sum(counted.opened)
            from batch,
                 jsonb_to_recordset(cast(:counts as jsonb))
                     as counted (day date, query text, searches bigint, empty bigint, opened bigint)
            where counted.day > :tooOld
            group by counted.day, counted.query
            on conflict (day, query) do update
            set searches = kept.searches + excluded.searches,
                empty = kept.empty + excluded.empty,
                opened = kept.opened + excluded.opened
            """;

    /** Five: fewer than that may be one family; no statement here reads a query without this threshold. */
    private static final String SEARCHED = """
            select query, sum(searches) as searches, sum(empty) as empty, sum(opened) as opened
            from search_count
            where day > :before
            group by query
            having sum(searches) >= 5
            """;

    private static final String LIST = """
            select * from (%s) searched
            where query not in (:sums) and %s
            order by %s desc, query
            limit 50
            """;

    private static final String TOP = LIST.formatted(SEARCHED, "true", "searches");

    private static final String NOTHING_FOUND = LIST.formatted(SEARCHED, "empty * 2 >= searches", "empty");

    /** Below twenty searches a rate says little; what finds nothing has nothing to open. */
    private static final String RARELY_OPENED = LIST.formatted(
            SEARCHED, "searches >= 20 and opened * 5 < searches and empty * 2 < searches", "searches - opened");

    private static final String SUM = "select searches from (%s) searched where query = :query".formatted(SEARCHED);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId zone;

    SearchCounts(JdbcClient jdbc, JsonMapper json, Clock clock, @Value("${portal.time-zone}") ZoneId zone) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.zone = zone;
    }

    /** Adds a batch that was not added yet, without the days that are not kept any more. */
    void add(SearchCountBatch batch) {
        var today = today();
        // A day that is yet to come would be kept for longer than promised; one it may be on another clock.
        if (batch.counts().stream().anyMatch(count -> count.day().isAfter(today.plusDays(1)))) {
            throw new InvalidInput("counts", "must be of days that have been");
        }
        jdbc.sql(ADD)
                .param("id", batch.id())
                .param("today", today)
                .param("counts", json.writeValueAsString(batch.counts()))
                .param("tooOld", today.minusDays(KEPT_DAYS))
                .update();
    }

    SearchInsight insight(int days) {
        var before = today().minusDays(days);
        return new SearchInsight(
                list(TOP, before),
                list(NOTHING_FOUND, before),
                list(RARELY_OPENED, before),
                sum(SearchCount.LETTERS, before),
                sum(SearchCount.OTHERS, before));
    }

    private List<SearchedQuery> list(String sql, LocalDate before) {
        return jdbc.sql(sql)
                .param("before", before)
                .param("sums", List.of(SearchCount.LETTERS, SearchCount.OTHERS))
                .query((row, index) -> new SearchedQuery(
                        row.getString("query"), row.getLong("searches"), row.getLong("empty"), row.getLong("opened")))
                .list();
    }

    private long sum(String query, LocalDate before) {
        return jdbc.sql(SUM)
                .param("before", before)
                .param("query", query)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Each hour, and at every start: a service that rests at night forgets too. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void forgetOldDays() {
        var tooOld = today().minusDays(KEPT_DAYS);
        jdbc.sql("delete from search_count where day <= :tooOld")
                .param("tooOld", tooOld)
                .update();
        jdbc.sql("delete from search_count_batch where day <= :tooOld")
                .param("tooOld", tooOld)
                .update();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
