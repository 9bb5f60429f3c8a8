package org.practiceportal.content.change;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.practiceportal.common.change.ReaderLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The portal nodes that may serve kept copies, each with the position it has applied. Kept in memory: a restart of this
 * service takes longer than a lease, so no node that it has forgotten still serves unmarked copies.
 */
@Component
class ReaderLeases {

    /**
     * The longest a save waits in all. A node that is alive needs one poll, a silent one has 250 ms; what keeps polling
     * for five seconds without moving on is broken, and must not keep staff from saving.
     */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** Before every position: the node is there, and what it has applied is not known yet. */
    private static final long NOTHING = -1;

    private static final Logger LOG = LoggerFactory.getLogger(ReaderLeases.class);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private final Map<String, Lease> leases = new HashMap<>();

    /** Begins or renews a node's lease: a poll has come in. To be called before the feed is read. */
    void heardFrom(String reader) {
        lock.lock();
        try {
            long now = System.nanoTime();
            leases.values().removeIf(lease -> lease.remainingNanos(now) <= 0);
            // What it acknowledged before may belong to a database that was restored meanwhile.
            leases.put(reader, new Lease(NOTHING, now));
        } finally {
            lock.unlock();
        }
    }

    /** Notes that a node serves nothing older than a position of the present epoch. */
    void acknowledge(String reader, long position) {
        lock.lock();
        try {
            leases.computeIfPresent(reader, (name, lease) -> new Lease(position, lease.heardAt()));
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until every node has acknowledged a position or its lease has ended. */
    void awaitAll(long position) {
        lock.lock();
        try {
            long giveUpAt = System.nanoTime() + MOST_NANOS;
            for (long wait = longestLease(position); wait > 0; wait = longestLease(position)) {
                if (giveUpAt - System.nanoTime() <= 0) {
                    LOG.warn("A portal node keeps polling and does not come to position {}", position);
                    return;
                }
                moved.awaitNanos(wait);
            }
        } catch (InterruptedException e) {
            // The save is committed; whoever stops this thread no longer wants to hear of it.
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private long longestLease(long position) {
        long now = System.nanoTime();
        return leases.values().stream()
                .filter(lease -> lease.acknowledged() < position)
                .mapToLong(lease -> lease.remainingNanos(now))
                .max()
                .orElse(0);
    }

    /**
     * One node's lease.
     *
     * @param heardAt when its last poll came in, on the clock of {@link System#nanoTime}
     */
    private record Lease(long acknowledged, long heardAt) {
        long remainingNanos(long now) {
            return ReaderLease.DURATION.toNanos() - (now - heardAt);
        }
    }
}
