package org.practiceportal.portal.document;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.ReaderLease;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Follows the change feed without a break, so that kept copies are right and the saves of staff need not wait. */
final class FeedFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    /** Changes taken at once: an import of thousands of pages passes in a few polls, each far below a megabyte. */
    private static final int MOST_CHANGES = 1_000;

    /** The first pause after a failure; it doubles, so that a service that starts is not stormed. */
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(50);

    /** The longest pause: readers see unmarked pages again within a second of the service's return. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final ChangesApi changes;
    private final KeptCopies copies;
    private final String nodeName;
    private final Clock clock;
    private volatile @Nullable Thread thread;

    FeedFollower(ChangesApi changes, KeptCopies copies, String nodeName, Clock clock) {
        this.changes = changes;
        this.copies = copies;
        this.nodeName = nodeName;
        this.clock = clock;
    }

    @Override
    public void start() {
        // Set before it runs: it ends once it is no longer the one that is set.
        var follower = Thread.ofVirtual().name("change-feed").unstarted(this::follow);
        thread = follower;
        follower.start();
    }

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void follow() {
        var pause = SHORTEST_PAUSE;
        var failing = false;
        while (thread == Thread.currentThread()) {
            try {
                poll();
                pause = SHORTEST_PAUSE;
                failing = false;
            } catch (Throwable e) {
                // An error too: a node that no longer follows would show old pages until somebody restarts it.
                copies.pollFailed();
                if (!failing && isRunning()) {
                    LOG.warn("The change feed does not answer; kept pages are shown with their time until it does", e);
                }
                failing = true;
                LockSupport.parkNanos(pause.toNanos());
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
            }
        }
    }

    private void poll() {
        var place = copies.place();
        if (place == null) {
            var feed = changes.listChanges(0, null, 1, 0, null);
            copies.join(feed.epoch(), feed.head());
            return;
        }
        // Both before sending: the lease counts from there, and content-service counts from later.
        var sentNanos = copies.nanoTime();
        var sentAt = clock.instant();
        var wait = (int) ReaderLease.POLL_WAIT.toMillis();
        var feed = changes.listChanges(place.position(), place.epoch(), MOST_CHANGES, wait, nodeName);
        copies.apply(feed, sentNanos, sentAt);
    }
}
