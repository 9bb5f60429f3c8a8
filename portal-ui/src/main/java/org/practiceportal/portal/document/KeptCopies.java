package org.practiceportal.portal.document;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ReaderLease;

/**
 * Copies of what was built from content-service, served without asking it again for as long as the change feed says that
 * they are right.
 *
 * <p>The promise: what is served without a mark is at least as new as every save that had been answered when the reader
 * came. It rests on three rules. A copy is dropped before the position of the change is acknowledged. A copy is served
 * unmarked only within {@link ReaderLease#DURATION} of <em>sending</em> the last poll that was answered. And a copy is
 * kept only if nothing that it shows was dropped after the position it was built from.
 */
public final class KeptCopies {

    /**
     * The bytes all copies may take: a compressed page takes about 6 kB, so this holds a library of 10,000 pages, twice
     * the largest in use, in a heap of 256 MB.
     */
    private static final long MOST_BYTES = 64L << 20;

    /** What the cache itself takes for a copy: its entry, its keys, the objects' headers. */
    private static final int ENTRY_BYTES = 600;

    /** How long a reader waits for contact to come back: longer than two polls, shorter than a person notices. */
    private static final Duration PATIENCE = Duration.ofMillis(300);

    /** Failures in a row after which readers no longer wait, because this is an outage and not a hiccup. */
    private static final int FAILURES_OF_AN_OUTAGE = 3;

    private final Cache<CopyKey<?>, Copy<?>> copies = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .<CopyKey<?>, Copy<?>>weigher((key, copy) -> ENTRY_BYTES + copy.weight())
            .executor(Runnable::run)
            .build();
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition contactMade = lock.newCondition();

    private volatile @Nullable Contact contact;
    private volatile int failures;
    private @Nullable Place place;
    private DropHistory drops = new DropHistory(0);

    /**
     * How far this node has followed the feed.
     *
     * @param position everything up to it is dropped, which the next poll acknowledges
     */
    record Place(UUID epoch, long position) {}

    /** The last poll that was answered: when it was sent. */
    private record Contact(long sentNanos, Instant sentAt) {}

    /**
     * Keeps no copies yet.
     *
     * @param nanoTime a time source that only runs forward, for the lease
     */
    KeptCopies(Clock clock, LongSupplier nanoTime) {
        this.clock = clock;
        this.nanoTime = nanoTime;
    }

    /**
     * Returns the copy kept under a key, or builds it. Where the feed is silent, what was kept is returned with its time.
     *
     * @throws NeighbourUnavailable if nothing is kept and it cannot be built
     */
    public <T> Seen<T> read(CopyKey<T> key, Supplier<Copy<T>> build) {
        var kept = find(key);
        if (kept != null && !inContact()) {
            awaitContact();
            kept = find(key);
        }
        if (kept == null) {
            return built(key, build);
        }
        if (!inContact()) {
            return new Seen<>(key.type().cast(kept.value()), lastRight(kept.basis()));
        }
        return ended(kept.basis())
                ? rebuilt(key, kept, build)
                : new Seen<>(key.type().cast(kept.value()), null);
    }

    private @Nullable Copy<?> find(CopyKey<?> key) {
        return copies.getIfPresent(key);
    }

    private <T> Seen<T> built(CopyKey<T> key, Supplier<Copy<T>> build) {
        var fresh = build.get();
        keep(key, fresh);
        return new Seen<>(fresh.value(), null);
    }

    private <T> Seen<T> rebuilt(CopyKey<T> key, Copy<?> kept, Supplier<Copy<T>> build) {
        try {
            return built(key, build);
        } catch (NeighbourUnavailable e) {
            return new Seen<>(key.type().cast(kept.value()), lastRight(kept.basis()));
        }
    }

    private void keep(CopyKey<?> key, Copy<?> fresh) {
        lock.lock();
        try {
            var basis = fresh.basis();
            var following = contact != null && place != null && place.epoch().equals(basis.epoch());
            if (following && drops.isCurrent(basis)) {
                copies.put(key, fresh);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Returns the time by which the lease is counted. */
    long nanoTime() {
        return nanoTime.getAsLong();
    }

    /** Returns where the feed goes on from; none before this node has joined it. */
    @Nullable
    Place place() {
        lock.lock();
        try {
            return place;
        } finally {
            lock.unlock();
        }
    }

    /** Returns since when it is known that nothing follows a place of the feed; none where something does, or out of contact. */
    Optional<Instant> confirmedAt(Place asked) {
        lock.lock();
        try {
            var last = contact;
            return last != null && asked.equals(place) && inContact() ? Optional.of(last.sentAt()) : Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Joins a feed at its head. Nothing is kept yet, so everything up to there may be acknowledged. */
    void join(UUID epoch, long head) {
        lock.lock();
        try {
            startOver(new Place(epoch, head));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Applies the answer of a poll.
     *
     * @param sentNanos when the poll was sent, by the time source of the lease
     * @param sentAt the same by the clock
     */
    void apply(ChangeFeed feed, long sentNanos, Instant sentAt) {
        lock.lock();
        try {
            if (place == null || !place.epoch().equals(feed.epoch())) {
                startOver(null);
                return;
            }
            drop(feed);
            place = new Place(feed.epoch(), feed.position());
            contact = new Contact(sentNanos, sentAt);
            failures = 0;
            contactMade.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Tells that a poll was not answered. */
    void pollFailed() {
        lock.lock();
        try {
            failures++;
            contactMade.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void startOver(@Nullable Place start) {
        copies.invalidateAll();
        place = start;
        drops = new DropHistory(start == null ? 0 : start.position());
        contact = null;
    }

    private void drop(ChangeFeed feed) {
        if (feed.changes().isEmpty()) {
            return;
        }
        feed.changes().forEach(drops::add);
        copies.asMap().values().removeIf(copy -> !drops.isCurrent(copy.basis()));
    }

    private boolean inContact() {
        var last = contact;
        return last != null && nanoTime.getAsLong() - last.sentNanos() <= ReaderLease.DURATION.toNanos();
    }

    private void awaitContact() {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!inContact() && failures < FAILURES_OF_AN_OUTAGE && left > 0) {
                left = contactMade.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private boolean ended(Basis basis) {
        var end = basis.validUntil();
        return end != null && !clock.instant().isBefore(end);
    }

    private Instant lastRight(Basis basis) {
        var last = contact;
        var right = last == null ? clock.instant() : last.sentAt();
        var end = basis.validUntil();
        return end != null && end.isBefore(right) ? end : right;
    }
}
