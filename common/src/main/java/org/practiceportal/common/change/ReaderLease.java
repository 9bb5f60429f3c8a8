package org.practiceportal.common.change;

import java.time.Duration;

/**
 * The promise between a portal node and content-service that makes a saved number visible everywhere at once.
 *
 * <p>A node serves a kept copy without a mark only within {@link #DURATION} of <em>sending</em> the last poll of the
 * change feed that was answered; content-service counts the same time from <em>receiving</em> it, which is later. So when
 * a save has waited out a silent node's lease, that node has already stopped serving unmarked copies.
 */
public final class ReaderLease {

    /**
     * How long a node may serve unmarked copies after its last contact, and so the longest a save waits for a node that
     * has gone silent. 250 ms: long enough for two polls of {@link #POLL_WAIT} with a pause of the collector between
     * them, short enough that a member of staff does not notice the wait.
     */
    public static final Duration DURATION = Duration.ofMillis(250);

    /** How long one poll waits for news: less than half the lease, so that one late answer does not end it. */
    public static final Duration POLL_WAIT = Duration.ofMillis(100);

    private ReaderLease() {}
}
