package org.practiceportal.search.change;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.search.answer.AnswerBasis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.client.RestClientException;

/**
 * Keeps in memory what content-service has of some kinds of record: what is saved works as soon as the change feed brings
 * it, without Elasticsearch. While content-service is away the copy stays as it was.
 *
 * @param <T> the copy, as searches use it
 */
public abstract class FollowedCopy<T> implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedCopy.class);

    /** How long one poll waits for news; below the read time-out of the client. */
    private static final Duration POLL_WAIT = Duration.ofSeconds(5);

    private static final int STRETCH = 1_000;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private final ChangesApi changes;
    private final AnswerBasis basis;
    private final Set<ChangeKind> kinds;
    private volatile T current;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    /**
     * Makes a copy that follows once it is started.
     *
     * @param basis is told of each change, since every answer may be another from then on
     * @param kinds the records that it is made of
     * @param unread what there is until content-service answers for the first time
     */
    protected FollowedCopy(ChangesApi changes, AnswerBasis basis, Set<ChangeKind> kinds, T unread) {
        this.changes = changes;
        this.basis = basis;
        this.kinds = Set.copyOf(kinds);
        current = unread;
    }

    /** Reads everything anew. */
    protected abstract Snapshot<T> read();

    /** Returns the copy as it is now. */
    protected final T current() {
        return current;
    }

    @Override
    public final void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofPlatform().name(name()).start(() -> run(stop));
    }

    @Override
    public final void stop() {
        stopped.countDown();
        var follower = thread;
        if (follower != null) {
            follower.interrupt();
        }
    }

    @Override
    public final boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch stop) {
        while (stop.getCount() > 0) {
            try {
                follow(stop);
            } catch (RuntimeException e) {
                if (stop.getCount() > 0) {
                    log(e);
                }
            }
            awaitStop(stop);
        }
    }

    private void log(RuntimeException failure) {
        if (failure instanceof RestClientException) {
            LOG.warn("{} does not follow for now: {}", name(), failure.toString());
        } else {
            LOG.error("{} does not follow for now", name(), failure);
        }
    }

    private String name() {
        return getClass().getSimpleName();
    }

    private void follow(CountDownLatch stop) {
        var read = readNow();
        var epoch = read.epoch();
        long position = read.position();
        while (stop.getCount() > 0) {
            var feed = changes.listChanges(position, epoch, STRETCH, Math.toIntExact(POLL_WAIT.toMillis()), null);
            if (!feed.epoch().equals(epoch)) {
                return;
            }
            position = feed.position();
            if (feed.changes().stream().map(Change::kind).anyMatch(kinds::contains)) {
                readNow();
            }
        }
    }

    private Snapshot<T> readNow() {
        var read = read();
        current = read.value();
        basis.changed();
        return read;
    }

    private static void awaitStop(CountDownLatch stop) {
        try {
            stop.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
