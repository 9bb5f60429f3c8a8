package org.practiceportal.portal.document;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many messages of patients this node takes. It counts messages and not people: to tell people apart it would have to
 * remember them.
 */
public final class Allowance {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final int mostAMinute;
    private final LongSupplier nanoTime;
    private long begin;
    private int taken;

    /** Makes one of so many messages a minute. */
    public Allowance(int mostAMinute) {
        this(mostAMinute, System::nanoTime);
    }

    Allowance(int mostAMinute, LongSupplier nanoTime) {
        this.mostAMinute = mostAMinute;
        this.nanoTime = nanoTime;
        begin = nanoTime.getAsLong();
    }

    /** Returns whether one more may be sent, and counts it. */
    public synchronized boolean take() {
        long now = nanoTime.getAsLong();
        if (now - begin >= MINUTE) {
            begin = now;
            taken = 0;
        }
        if (taken == mostAMinute) {
            return false;
        }
        taken++;
        return true;
    }
}
