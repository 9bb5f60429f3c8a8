package org.practiceportal.search.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.search.answer.AnswerBasis;
import org.practiceportal.search.completion.Completions;
import org.practiceportal.search.completion.PageNames;
import org.practiceportal.search.name.NameIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Keeps the generation that is searched at the head of the change feed, as long as the service runs. Either neighbour
 * may be away, at the start or later: it tries again until they are there.
 */
@Component
class IndexFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /** How long one poll waits for news; below the read time-out of the client. */
    private static final Duration POLL_WAIT = Duration.ofSeconds(5);

    /** Doubled at each failure in a row, so that a neighbour that comes back is noticed soon and not flooded before. */
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final ConditionIndex index;
    private final FeedReader feed;
    private final IndexBuilder builder;
    private final Completions completions;
    private final NameIndex names;
    private final AnswerBasis basis;
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    IndexFollower(
            ConditionIndex index,
            FeedReader feed,
            IndexBuilder builder,
            Completions completions,
            NameIndex names,
            AnswerBasis basis) {
        this.index = index;
        this.feed = feed;
        this.builder = builder;
        this.completions = completions;
        this.names = names;
        this.basis = basis;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofPlatform().name("index-follower").start(() -> run(stop));
    }

    @Override
    public void stop() {
        stopped.countDown();
        var follower = thread;
        if (follower != null) {
            follower.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return stopped.getCount() > 0;
    }

    private void run(CountDownLatch stop) {
        var pause = FIRST_PAUSE;
        while (stop.getCount() > 0) {
            long began = System.nanoTime();
            try {
                // First of all: names need no Elasticsearch.
                fillNames();
                follow(current(), stop);
            } catch (FeedReader.NewEpoch e) {
                LOG.info("The database began a new epoch; the index is built anew");
                rebuildForNewEpoch();
            } catch (IOException | RuntimeException e) {
                if (stop.getCount() > 0) {
                    log(e);
                }
            }
            if (System.nanoTime() - began > LONGEST_PAUSE.toNanos()) {
                pause = FIRST_PAUSE;
            }
            pause = awaitStop(stop, pause);
        }
    }

    private static void log(Exception failure) {
        switch (failure) {
            case IOException _, ElasticsearchException _, RestClientException _, RebuildUnderWay _ ->
                LOG.warn("The index does not follow for now: {}", failure.toString());
            default -> LOG.error("The index does not follow for now", failure);
        }
    }

    private Generation current() throws IOException, FeedReader.NewEpoch {
        var current = index.currentOfThisForm();
        return current.isPresent() ? current.get() : builder.rebuild();
    }

    private void rebuildForNewEpoch() {
        try {
            builder.rebuild();
        } catch (IOException | FeedReader.NewEpoch | RuntimeException e) {
            LOG.warn("The index could not be built anew and is tried again: {}", e.toString());
        }
    }

    /**
     * Keeps a generation at the head of the feed until the service stops.
     *
     * @throws IOException or another error as soon as a change cannot be written, for one because another generation is
     *     searched by now
     */
    private void follow(Generation generation, CountDownLatch stop) throws IOException, FeedReader.NewEpoch {
        generation.refresh();
        // Once more: the index may have taken in pages since the first time, and the feed will not bring those again.
        fillNames();
        while (stop.getCount() > 0) {
            long before = generation.position();
            feed.readOn(generation, POLL_WAIT, this::putNames);
            names.refresh();
            if (generation.position() != before) {
                basis.changed();
            }
        }
    }

    private void putNames(List<ConditionPageState> states) {
        var pages = states.stream().map(PageNames::of).toList();
        completions.put(pages);
        names.put(pages);
    }

    private void fillNames() {
        var pages = new ArrayList<PageNames>();
        feed.listPublished(page -> pages.add(PageNames.of(page)));
        completions.replaceAll(pages);
        names.replaceAll(pages);
        basis.changed();
    }

    private static Duration awaitStop(CountDownLatch stop, Duration pause) {
        try {
            if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                return pause;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
        return pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
}
