package org.practiceportal.standalone;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps one part of the portal running: when it ends unasked, it is started again, ever later while that fails. */
final class Supervision {

    private static final Duration FIRST_DELAY = Duration.ofSeconds(1);

    /** Rare enough to leave a machine in trouble alone, often enough that nobody restarts by hand. */
    private static final Duration LONGEST_DELAY = Duration.ofSeconds(30);

    /** Whoever ran this long has not failed at starting. */
    private static final Duration STEADY = Duration.ofMinutes(1);

    /** The common pool has one thread on two cores, and the start of one part must not wait for another's. */
    static final Executor OWN_THREAD = task -> Thread.ofPlatform().daemon().start(task);

    private final String name;
    private final Part.Start start;
    private final Terminal terminal;
    private final Runnable changed;

    private @Nullable Part part;
    private boolean stopped;
    private Duration delay = FIRST_DELAY;
    private long startedAt;

    /**
     * @param changed runs whenever the part has another process
     */
    Supervision(String name, Part.Start start, Terminal terminal, Runnable changed) {
        this.name = name;
        this.start = start;
        this.terminal = terminal;
        this.changed = changed;
    }

    String name() {
        return name;
    }

    /** Starts the part for the first time; that it cannot is an error and not retried. */
    void begin() throws IOException {
        take(start.now());
    }

    /** Starting takes seconds, so it was done outside the lock; a part that comes up after the end ends with us. */
    private void take(Part started) {
        synchronized (this) {
            part = started;
            startedAt = System.nanoTime();
            if (stopped) {
                started.stop().run();
                return;
            }
        }
        started.whenEnded().accept(this::ended);
        changed.run();
    }

    private synchronized void ended() {
        if (stopped) {
            return;
        }
        if (System.nanoTime() - startedAt > STEADY.toNanos()) {
            delay = FIRST_DELAY;
        }
        terminal.progress(name + " has ended; starting it again in " + delay.toSeconds() + " s");
        startAgain();
    }

    private synchronized void startAgain() {
        if (stopped) {
            return;
        }
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD)
                .execute(this::tryAgain);
        Duration doubled = delay.multipliedBy(2);
        delay = doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY;
    }

    /** Whatever a start fails of, the next one may succeed: a store that is not up yet, a program that is being built. */
    private void tryAgain() {
        Part started;
        try {
            started = start.now();
        } catch (IOException | RuntimeException e) {
            terminal.progress(name + " does not start: " + e.getMessage());
            startAgain();
            return;
        }
        take(started);
        terminal.progress(name + " is started again");
    }

    synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(part).map(Part::process);
    }

    /** Ends the part for good. */
    void stop() {
        Part last;
        synchronized (this) {
            stopped = true;
            last = part;
        }
        if (last != null) {
            last.stop().run();
        }
    }
}
