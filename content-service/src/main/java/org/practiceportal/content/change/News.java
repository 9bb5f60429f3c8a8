package org.practiceportal.content.change;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Wakes whoever waits for a change. One connection outside the pool listens to the database, however many wait; where it
 * breaks, everyone is woken to look for themselves and a new one is made.
 */
@Component
class News implements SmartLifecycle {

    /** The channel that a commit notifies. */
    static final String CHANNEL = "change_committed";

    /** What the database's own lists call the listening connection. */
    static final String NAME = "content-service news";

    /** A connection that breaks without a word is found out by the next query, after this long. */
    private static final int LISTEN_MILLIS = 10_000;

    /** Between two attempts to reach a database that is away: soon enough to be back within a few seconds. */
    private static final long RETRY_MILLIS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(News.class);

    private final DataSourceProperties database;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition arrived = lock.newCondition();
    private long issue;
    private boolean running;
    private @Nullable Thread listener;

    News(DataSourceProperties database) {
        this.database = database;
    }

    /** Returns the number of the latest issue; to be asked for before the feed is read, so that no news slips through. */
    long issue() {
        lock.lock();
        try {
            return issue;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for an issue later than one, or for the time to be over, or for the service to stop. */
    void awaitAfter(long known, long millis) throws InterruptedException {
        lock.lock();
        try {
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (running && issue == known && nanos > 0) {
                nanos = arrived.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        lock.lock();
        try {
            running = true;
            listener = Thread.ofPlatform().daemon().name("news").start(this::listen);
        } finally {
            lock.unlock();
        }
    }

    /** Sends everyone home, before the web server waits for open calls to end. */
    @Override
    public void stop() {
        lock.lock();
        try {
            running = false;
            arrived.signalAll();
            if (listener != null) {
                listener.interrupt();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean isRunning() {
        lock.lock();
        try {
            return running;
        } finally {
            lock.unlock();
        }
    }

    private void listen() {
        while (isRunning()) {
            try (var connection = connect()) {
                // Whatever was committed while nobody listened is news too.
                publish();
                listenOn(connection);
            } catch (SQLException e) {
                LOG.warn("No news from the database, trying again: {}", e.getMessage());
                pause();
            }
        }
    }

    private void listenOn(Connection connection) throws SQLException {
        var notifications = connection.unwrap(PGConnection.class);
        while (isRunning()) {
            if (notifications.getNotifications(LISTEN_MILLIS).length > 0) {
                publish();
            } else if (!connection.isValid(LISTEN_MILLIS / 1000)) {
                throw new SQLException("the listening connection is gone");
            }
        }
    }

    private Connection connect() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", database.determineUsername());
        settings.setProperty("password", database.determinePassword());
        settings.setProperty("ApplicationName", NAME);
        var connection = DriverManager.getConnection(database.determineUrl(), settings);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private void publish() {
        lock.lock();
        try {
            issue++;
            arrived.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void pause() {
        lock.lock();
        try {
            if (running) {
                arrived.await(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
