package org.practiceportal.content.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.ReaderLease;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** When a save has answered, no portal node serves an unmarked copy of what it replaced: see {@link ReaderLease}. */
class ReaderPromiseIT extends RunningService {

    private static final Actor TESTER = new Actor("tester");
    private static final int NODES = 3;
    private static final int SAVES = 60;

    @Autowired
    private ChangeLog log;

    @Autowired
    private DueWork dueWork;

    @Autowired
    private PendingWrites pending;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private JsonMapper json;

    @Autowired
    private PlatformTransactionManager transactionManager;

    @Test
    void noNodeServesAnUnmarkedOldCopyAfterTheAnswer() throws Exception {
        assertThat(unmarkedOldCopies(log)).isZero();
    }

    /** The canary: a log that waits for nobody breaks the promise under the same nodes. */
    @Test
    void withoutTheWaitSomeNodeWould() throws Exception {
        var impatient =
                new ChangeLog(pending, jdbc, json, Clock.systemUTC(), new ReaderLeases(), dueWork, transactionManager);

        assertThat(unmarkedOldCopies(impatient)).isPositive();
    }

    @Test
    void aSaveWaitsOutTheLeaseOfANodeThatFellSilent() {
        long sent = System.nanoTime();
        asService(ChangesApi.class).listChanges(head(), null, 100, 0, "silent");

        save(log);

        assertThat(System.nanoTime() - sent).isGreaterThanOrEqualTo(ReaderLease.DURATION.toNanos());
    }

    private long unmarkedOldCopies(ChangeLog log) throws Exception {
        var stop = new AtomicBoolean();
        var nodes = IntStream.range(0, NODES)
                .mapToObj(number -> new Node("node-" + number, asService(ChangesApi.class)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(NODES)) {
            var running = nodes.stream()
                    .map(node -> threads.submit(() -> node.follow(stop)))
                    .toList();
            Awaitility.await().until(() -> nodes.stream().allMatch(Node::hasPolled));
            long found = 0;
            for (int number = 0; number < SAVES; number++) {
                long position = save(log);
                long answered = System.nanoTime();
                found += nodes.stream()
                        .filter(node -> node.mayServeOlderThan(position, answered))
                        .count();
            }
            stop.set(true);
            for (var node : running) {
                node.get(30, TimeUnit.SECONDS);
            }
            return found;
        }
    }

    private long save(ChangeLog log) {
        log.write(TESTER, recorder -> {
            recorder.record(ChangeKind.CONTACT_POINT, "promised", null, "x");
            return "saved";
        });
        return jdbc.queryForList("select max(position) from change where key = 'promised'", Long.class)
                .getFirst();
    }

    private long head() {
        return asService(ChangesApi.class).listChanges(0, null, 1, 0, null).head();
    }

    /** A portal node in short: it polls, drops what changed, and now and then is held up, as collectors hold one up. */
    private static final class Node {

        private final String name;
        private final ChangesApi changes;
        private volatile Seen seen = new Seen(0, 0);

        Node(String name, ChangesApi changes) {
            this.name = name;
            this.changes = changes;
        }

        boolean hasPolled() {
            return seen.sent() != 0;
        }

        boolean mayServeOlderThan(long position, long moment) {
            var now = seen;
            return now.applied() < position && moment - now.sent() < ReaderLease.DURATION.toNanos();
        }

        List<String> follow(AtomicBoolean stop) {
            long position = 0;
            while (!stop.get()) {
                long sent = System.nanoTime();
                var feed = changes.listChanges(position, null, 10_000, (int) ReaderLease.POLL_WAIT.toMillis(), name);
                // The answer renews the lease at once; dropping what it names may take a while.
                seen = new Seen(position, sent);
                maybeHeldUp();
                position = feed.position();
                seen = new Seen(position, sent);
                maybeHeldUp();
            }
            return List.of(name);
        }

        private static void maybeHeldUp() {
            var random = ThreadLocalRandom.current();
            if (random.nextInt(4) == 0) {
                LockSupport.parkNanos(Duration.ofMillis(random.nextInt(400)).toNanos());
            }
        }

        /** What the node has applied, and when it sent its last poll that was answered. */
        private record Seen(long applied, long sent) {}
    }
}
