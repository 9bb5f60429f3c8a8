package org.practiceportal.portal.document;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/**
 * Another service of the portal, which may fail alone. A call is tried once; after several failures in a row the service
 * is left in peace for a moment, so that readers are not kept waiting for the same time-out one after the other.
 */
public final class Neighbour {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbour.class);

    /** Five: one lost connection or a restart within the pause is no outage. */
    private static final int FAILURES_BEFORE_PAUSE = 5;

    /** One second: everything must be back within ten seconds of the service, and a probe each second is no load. */
    private static final long PAUSE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final LongSupplier nanoTime;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong nextProbe = new AtomicLong();

    /** Names the service for the log. */
    public Neighbour(String name) {
        this(name, System::nanoTime);
    }

    Neighbour(String name, LongSupplier nanoTime) {
        this.name = name;
        this.nanoTime = nanoTime;
    }

    /**
     * Asks the service.
     *
     * @throws NeighbourUnavailable if it cannot answer
     * @throws HttpClientErrorException if it answers that the question is wrong, such as 404
     */
    public <T> T ask(Supplier<T> question) {
        if (failures.get() >= FAILURES_BEFORE_PAUSE && !mayProbe()) {
            throw new NeighbourUnavailable(name + " is not asked again yet", null);
        }
        try {
            var answer = question.get();
            failures.set(0);
            return answer;
        } catch (HttpClientErrorException answered) {
            failures.set(0);
            throw answered;
        } catch (RestClientException e) {
            nextProbe.set(nanoTime.getAsLong() + PAUSE_NANOS);
            if (failures.incrementAndGet() == FAILURES_BEFORE_PAUSE) {
                // Without the exception: its text holds the address, and so what a patient typed.
                LOG.warn("{} does not answer and is left in peace for a second at a time", name);
            }
            throw new NeighbourUnavailable(name + " does not answer", e);
        }
    }

    /** Lets one caller through for each pause. */
    private boolean mayProbe() {
        var due = nextProbe.get();
        var now = nanoTime.getAsLong();
        return now - due >= 0 && nextProbe.compareAndSet(due, now + PAUSE_NANOS);
    }
}
