package org.practiceportal.portal.report;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many reports this node takes. It counts reports and not people: to tell people apart it would have to remember
 * them.
 */
final class ReportAllowance {

    /** More than a large practice's patients send in a busy minute, and few enough to keep the database at rest. */
    private static final int MOST_A_MINUTE = 30;

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final LongSupplier nanoTime;
    private long begin;
    private int taken;

    ReportAllowance(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        begin = nanoTime.getAsLong();
    }

    /** Returns whether one more may be sent, and counts it. */
    synchronized boolean take() {
        long now = nanoTime.getAsLong();
        if (now - begin >= MINUTE) {
            begin = now;
            taken = 0;
        }
        if (taken == MOST_A_MINUTE) {
            return false;
        }
        taken++;
        return true;
    }
}
