package org.practiceportal.content.change;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What takes effect at moments set in advance. It is done when such a moment comes, by whichever node is there, and
 * before anything is read after one: so what is read is right also where nobody was there when the moment came.
 */
@Component
public class DueWork implements SmartLifecycle {

    /** The next moment, as a statement of its own and as a part of another. */
    static final String NEXT = "select min(due_at) as due from planned_change where state = 'PLANNED'";

    /** A clock may be set while we wait; so much later that is noticed where nobody reads anything. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private static final Duration RETRY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);

    private final News news;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile Runnable work = () -> {};
    private volatile @Nullable Thread watch;

    DueWork(News news, JdbcClient jdbc, Clock clock) {
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says what to do; it does everything that is due, and nothing where nothing is. */
    public void set(Runnable dueWork) {
        work = dueWork;
    }

    /** Returns whether a moment has come. */
    boolean isDue(@Nullable Instant moment) {
        return moment != null && !clock.instant().isBefore(moment);
    }

    /** Does what is due, and returns once it is done, whoever does it. */
    void run() {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        // Set before it runs: it ends once it is no longer the one that is set.
        var watcher = Thread.ofPlatform().daemon().name("planned changes").unstarted(this::watch);
        watch = watcher;
        watcher.start();
    }

    @Override
    public void stop() {
        var running = watch;
        watch = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    private void watch() {
        while (watch == Thread.currentThread()) {
            // Asked for before the next moment is, so that a change planned meanwhile is no longer waited past.
            long issue = news.issue();
            var wait = doneUntil();
            try {
                news.awaitAfter(issue, Math.max(1, wait.toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Does what is due, and returns after how long to look again. */
    private Duration doneUntil() {
        try {
            var next = next();
            if (isDue(next)) {
                run();
                next = next();
            }
            var wait = next == null ? LONGEST_WAIT : Duration.between(clock.instant(), next);
            return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Planned changes wait for the database: {}", e.getMessage());
            return RETRY;
        }
    }

    private @Nullable Instant next() {
        return jdbc.sql(NEXT).query((row, index) -> DueMoment.of(row)).single().at();
    }
}
