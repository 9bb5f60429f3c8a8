package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ChangeFeedIT extends RunningService {

    private static final Actor TESTER = new Actor("tester");
    private static final int WRITERS = 6;
    private static final int EVENTS = 3_000;

    @Autowired
    private ChangeLog log;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource pool;

    @Test
    void aReaderMissesNothingThatSixWritersCommitAtOnce() throws Exception {
        createNaiveLog();
        long start = head();
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            var writing = IntStream.range(0, WRITERS)
                    .mapToObj(writer -> writers.submit(() -> writeEvents(writer)))
                    .toList();

            var read = new HashSet<String>();
            var readNaively = new HashSet<Long>();
            long position = start;
            long naivePosition = 0;
            boolean done;
            do {
                done = writing.stream().allMatch(Future::isDone);
                position = readOn(position, read);
                naivePosition = readNaivelyOn(naivePosition, readNaively);
            } while (!done || position < head());
            for (var writer : writing) {
                writer.get();
            }

            assertThat(read).hasSize(EVENTS);
            // The canary: reading "id > last" over a sequence loses some of the very same events.
            assertThat(readNaively).hasSizeLessThan(EVENTS);
        }
    }

    @Test
    void aReaderLearnsTheLatestChangeOfEachRecordOnly() {
        long start = head();
        write("latest-a");
        write("latest-b");
        write("latest-a");

        var feed = feed(start, 100, 0);

        assertThat(feed.changes()).extracting(Change::key).containsExactly("latest-b", "latest-a");
        assertThat(feed.position()).isEqualTo(start + 3).isEqualTo(feed.head());
    }

    @Test
    void aLongFeedComesInStretches() {
        long start = head();
        IntStream.range(0, 5).forEach(number -> write("stretch-" + number));

        var first = feed(start, 3, 0);
        var second = feed(first.position(), 3, 0);

        assertThat(first.changes()).extracting(Change::key).containsExactly("stretch-0", "stretch-1", "stretch-2");
        assertThat(first.position()).isLessThan(first.head());
        assertThat(second.changes()).extracting(Change::key).containsExactly("stretch-3", "stretch-4");
        assertThat(second.position()).isEqualTo(second.head());
    }

    @Test
    void whoeverWaitsIsWokenByTheNextCommit() throws Exception {
        long start = head();
        statements.take();
        try (var reader = Executors.newSingleThreadExecutor()) {
            var waiting = reader.submit(() -> feed(start, 100, 30_000));
            awaitPolls(1);

            write("woken");

            assertThat(waiting.get(10, TimeUnit.SECONDS).changes())
                    .extracting(Change::key)
                    .containsExactly("woken");
        }
    }

    @Test
    void fiftyWhoWaitHoldNoConnection() throws Exception {
        long start = head();
        statements.take();
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var waiting = IntStream.range(0, 50)
                    .mapToObj(number -> readers.submit(() -> feed(start, 100, 30_000)))
                    .toList();
            awaitPolls(50);
            Awaitility.await()
                    .during(Duration.ofMillis(200))
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> activeConnections() == 0);
            assertThat(waiting).noneMatch(Future::isDone);

            write("woken-fifty");

            for (var reader : waiting) {
                assertThat(reader.get(10, TimeUnit.SECONDS).changes()).hasSize(1);
            }
        }
    }

    @Test
    void whoeverListensIsHeardAgainAfterTheListeningConnectionBroke() throws Exception {
        long start = head();
        statements.take();
        try (var reader = Executors.newSingleThreadExecutor()) {
            var waiting = reader.submit(() -> feed(start, 100, 30_000));
            awaitPolls(1);
            var broken = listeners();
            assertThat(broken).isNotEmpty();
            broken.forEach(pid -> jdbc.sql("select pg_terminate_backend(:pid)")
                    .param("pid", pid)
                    .query()
                    .singleRow());
            Awaitility.await().until(() -> {
                var now = listeners();
                return now.size() == broken.size() && Collections.disjoint(now, broken);
            });

            write("heard-again");

            assertThat(waiting.get(10, TimeUnit.SECONDS).changes()).hasSize(1);
        }
    }

    @Test
    void aReaderOfAnotherEpochIsToldToStartOver() {
        write("another-epoch");

        var feed = asService(ChangesApi.class).listChanges(1, UUID.randomUUID(), 100, 30_000, null);

        assertThat(feed.position()).isZero();
        assertThat(feed.changes()).isEmpty();
        assertThat(feed.epoch()).isEqualTo(feed(0, 1, 0).epoch());
    }

    @Test
    void aReaderWhoHasSeenMoreThanThereIsBeginsAnotherLife() {
        var before = feed(0, 1, 0);

        var feed = asService(ChangesApi.class).listChanges(before.head() + 1_000, before.epoch(), 100, 0, null);

        assertThat(feed.position()).isZero();
        assertThat(feed.epoch()).isNotEqualTo(before.epoch());
        assertThat(feed(0, 1, 0).epoch()).isEqualTo(feed.epoch());
    }

    @Test
    void aWriteWithoutAnActorFailsAndDoesNothing() {
        long start = head();

        assertThatIllegalStateException()
                .isThrownBy(() -> log.write(recorder -> {
                    recorder.record(ChangeKind.LOCATION, "nobody", null, "x");
                    return "written";
                }));

        assertThat(head()).isEqualTo(start);
    }

    @Test
    void historySaysWhoWhenFromAndTo() {
        log.write(TESTER, recorder -> {
            recorder.record(ChangeKind.LOCATION, "history", List.of("old"), List.of("new"));
            return "written";
        });

        var row = jdbc.sql("select actor, before::text, after::text, at from change where key = 'history'")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("actor", "tester")
                .containsEntry("before", "[\"old\"]")
                .containsEntry("after", "[\"new\"]");
        assertThat(row.get("at")).isNotNull();
    }

    private Void writeEvents(int writer) {
        var random = ThreadLocalRandom.current();
        for (int event = 0; event < EVENTS / WRITERS; event++) {
            var key = "event-" + writer + "-" + event;
            log.write(TESTER, recorder -> {
                jdbc.sql("insert into naive_log (key) values (:key)")
                        .param("key", key)
                        .update();
                recorder.record(ChangeKind.LOCATION, key, null, key);
                // Work that takes now more, now less, so that whoever began first is seldom done first.
                LockSupport.parkNanos(random.nextLong(3_000_000));
                return key;
            });
        }
        return null;
    }

    private long readOn(long position, Set<String> read) {
        var feed = feed(position, 100, 0);
        feed.changes().stream()
                .map(Change::key)
                .filter(key -> key.startsWith("event-"))
                .forEach(read::add);
        return feed.position();
    }

    private long readNaivelyOn(long position, Set<Long> read) {
        var ids = jdbc.sql("select id from naive_log where id > :position order by id")
                .param("position", position)
                .query(Long.class)
                .list();
        read.addAll(ids);
        return ids.isEmpty() ? position : ids.getLast();
    }

    private static void createNaiveLog() throws SQLException {
        try (var connection = connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("create table naive_log (id bigserial primary key, key text not null)");
            statement.execute("grant all on naive_log, naive_log_id_seq to public");
        }
    }

    private void write(String key) {
        log.write(TESTER, recorder -> {
            recorder.record(ChangeKind.LOCATION, key, null, key);
            return key;
        });
    }

    private ChangeFeed feed(long after, int limit, int wait) {
        return asService(ChangesApi.class).listChanges(after, null, limit, wait, null);
    }

    private long head() {
        return feed(0, 1, 0).head();
    }

    /** Waits until readers have looked once and found nothing. */
    private void awaitPolls(int count) {
        Awaitility.await().until(() -> statements.count("left join lateral") >= count);
    }

    private int activeConnections() throws SQLException {
        return pool.unwrap(HikariDataSource.class).getHikariPoolMXBean().getActiveConnections();
    }

    /** One for each service on this database: other tests may have started theirs. */
    private Set<Integer> listeners() {
        return jdbc.sql(
                        "select pid from pg_stat_activity where application_name = :name and datname = current_database()")
                .param("name", News.NAME)
                .query(Integer.class)
                .set();
    }
}
