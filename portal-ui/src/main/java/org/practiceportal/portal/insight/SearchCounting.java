package org.practiceportal.portal.insight;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.insight.SearchCount;
import org.practiceportal.common.insight.SearchCountBatch;
import org.practiceportal.common.insight.SearchInsightApi;
import org.practiceportal.portal.document.Neighbour;
import org.practiceportal.portal.practitioner.PractitionerDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/**
 * Counts searches, beside them and never in their way. What is counted is redacted before, and is given to content-service
 * now and then and at the end.
 */
@Service
public final class SearchCounting implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(SearchCounting.class);

    /** Searches that wait to be counted while content-service takes its time; what comes on top is not counted. */
    private static final int MOST_WAITING = 1_000;

    /** As long as one call may take, and a little more. */
    private static final Duration LAST_COUNTS = Duration.ofSeconds(4);

    private final SearchTally tally = new SearchTally();
    private final Neighbour content = new Neighbour("content-service");
    private final QueryRedactor redactor;
    private final SearchInsightApi insight;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration interval;

    /** The one that may have arrived although nobody said so; sent again as it is, it counts once. */
    private @Nullable SearchCountBatch unsent;

    private volatile @Nullable ScheduledThreadPoolExecutor running;

    SearchCounting(
            PractitionerDirectory practitioners,
            SearchInsightApi insight,
            Clock clock,
            @Value("${portal.time-zone}") ZoneId zone,
            @Value("${portal.insight-interval}") Duration interval) {
        this.redactor = new QueryRedactor(practitioners::isNamed);
        this.insight = insight;
        this.clock = clock;
        this.zone = zone;
        this.interval = interval;
    }

    /** Counts a search. */
    public void searched(String query, boolean nothingFound) {
        later(query, 1, nothingFound ? 1 : 0, 0);
    }

    /** Counts that a search led to a page. */
    void opened(String query) {
        later(query, 0, 0, 1);
    }

    private void later(String query, long searches, long empty, long opened) {
        var executor = running;
        if (executor != null && executor.getQueue().size() < MOST_WAITING) {
            var today = LocalDate.ofInstant(clock.instant(), zone);
            executor.execute(() -> kept(QueryRedactor.normalized(query))
                    .ifPresent(words -> tally.add(new SearchCount(today, words, searches, empty, opened))));
        }
    }

    /** A letter is no query: not a word of it is looked at. */
    private Optional<String> kept(String query) {
        return query.length() > SearchCount.LONGEST_QUERY
                ? Optional.of(SearchCount.LETTERS)
                : redactor.redact(query)
                        .map(words -> words.length() > SearchCount.LONGEST_QUERY ? SearchCount.LETTERS : words);
    }

    /** Gives away what is counted, until there is nothing left or content-service does not take it. */
    synchronized void flush() {
        do {
            if (unsent == null) {
                unsent = tally.take().orElse(null);
            }
        } while (unsent != null && send(unsent));
    }

    private boolean send(SearchCountBatch batch) {
        try {
            content.ask(() -> {
                insight.count(batch);
                return true;
            });
        } catch (HttpClientErrorException.BadRequest e) {
            // Sent again, it would be refused again, and all that comes after it would wait for ever.
            LOG.warn("content-service refuses counts of searches, which are lost");
        } catch (RuntimeException e) {
            // Whatever it was, the next time may go well; let out, it would end the sending.
            return false;
        }
        unsent = null;
        return true;
    }

    @Override
    public void start() {
        var executor = new ScheduledThreadPoolExecutor(
                1,
                Thread.ofPlatform().daemon().name("search-counts").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
        executor.scheduleWithFixedDelay(this::flush, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        running = executor;
    }

    /** Counts what waits, and gives everything away. */
    @Override
    public void stop() {
        var executor = running;
        running = null;
        if (executor != null) {
            executor.shutdown();
            try {
                executor.awaitTermination(LAST_COUNTS.toSeconds(), TimeUnit.SECONDS);
                flush();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }

    /** Before the web server, so that it stops after the last search. */
    @Override
    public int getPhase() {
        return 0;
    }
}
