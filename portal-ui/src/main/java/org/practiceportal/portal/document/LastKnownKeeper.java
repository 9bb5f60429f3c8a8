package org.practiceportal.portal.document;

import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps what is last known up to date while content-service answers, and at hand when it does not. */
public final class LastKnownKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LastKnownKeeper.class);

    /**
     * Two seconds between looks: an outage then shows what was right two seconds before it began, and an import that
     * changes pages all the time costs a few calls each two seconds.
     */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    /**
     * How far the time in the file may lag behind: a node that restarts during an outage tells a time that is at most so
     * much too early, and a quiet day writes a file each minute and not each two seconds.
     */
    private static final Duration FILE_LAG = Duration.ofMinutes(1);

    private final ContentSource source;
    private final KeptCopies copies;
    private final LastKnownFile file;
    private final Clock clock;
    private volatile @Nullable LastKnown lastKnown;
    private volatile @Nullable LastKnown written;
    private volatile boolean warned;
    private volatile @Nullable ScheduledExecutorService running;

    LastKnownKeeper(ContentSource source, KeptCopies copies, LastKnownFile file, Clock clock) {
        this.source = source;
        this.copies = copies;
        this.file = file;
        this.clock = clock;
        this.lastKnown = file.read().orElse(null);
        this.written = lastKnown;
    }

    /** Returns what is last known; nothing before the first contact of the first start. */
    public Optional<LastKnown> find() {
        return Optional.ofNullable(lastKnown);
    }

    @Override
    public void start() {
        var scheduler = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("last-known").factory());
        scheduler.scheduleWithFixedDelay(this::refreshWhereChanged, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        running = scheduler;
    }

    @Override
    public void stop() {
        var scheduler = running;
        running = null;
        if (scheduler != null) {
            scheduler.shutdownNow();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Reads what is last known, if the feed has moved since, or notes that it has not, and writes what is due. */
    void refreshWhereChanged() {
        try {
            if (isBehind()) {
                lastKnown = readAll();
            }
            var known = confirmed(lastKnown);
            lastKnown = known;
            if (known != null && isDue(known)) {
                file.write(known);
                written = known;
                warned = false;
            }
        } catch (UncheckedIOException e) {
            warnOnce(e);
        } catch (Throwable e) {
            // Whatever it was, an error too, the next look may go well; let out, it would end the looking.
            LOG.debug("What is last known stays as it is", e);
        }
    }

    private boolean isBehind() {
        var place = copies.place();
        var known = lastKnown;
        return place != null
                && (known == null || !known.epoch().equals(place.epoch()) || known.position() < place.position());
    }

    /** Where nothing changes, what was read long ago is right as of the last poll that said so. */
    private @Nullable LastKnown confirmed(@Nullable LastKnown known) {
        return known == null
                ? null
                : copies.confirmedAt(new KeptCopies.Place(known.epoch(), known.position()))
                        .filter(known.at()::isBefore)
                        .map(known::confirmedAt)
                        .orElse(known);
    }

    private boolean isDue(LastKnown known) {
        var last = written;
        return last == null
                || !last.epoch().equals(known.epoch())
                || last.position() != known.position()
                || !known.at().isBefore(last.at().plus(FILE_LAG));
    }

    /** A disk that stays full would otherwise fill with warnings. */
    private void warnOnce(UncheckedIOException e) {
        if (!warned) {
            LOG.warn("What is last known would not survive a restart: its file cannot be written", e);
            warned = true;
        }
    }

    private LastKnown readAll() {
        var at = clock.instant();
        var practice = source.practice();
        var offices = source.allOffices();
        var titles = source.titles();
        var basis = practice.basis().and(offices.basis()).and(titles.basis());
        return new LastKnown(basis.epoch(), basis.position(), at, practice.value(), offices.value(), titles.value());
    }
}
