package org.practiceportal.search.vocabulary;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.vocabulary.Vocabulary;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.search.answer.AnswerBasis;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Keeps the vocabulary in memory as content-service has it: a rule that is saved works as soon as the change feed brings
 * it, without Elasticsearch. Until content-service answers for the first time words mean themselves.
 */
@Component
public class CurrentVocabulary implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CurrentVocabulary.class);

    /** How long one poll waits for news; below the read time-out of the client. */
    private static final Duration POLL_WAIT = Duration.ofSeconds(5);

    private static final int STRETCH = 1_000;

    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);

    private static final Set<ChangeKind> KINDS = Set.of(ChangeKind.VOCABULARY_RULE, ChangeKind.VOCABULARY_LIST);

    private final VocabularyApi vocabulary;
    private final ChangesApi changes;
    private final AnswerBasis basis;
    private volatile Meanings meanings = new Meanings(new Vocabulary(List.of()));
    private volatile CountDownLatch stopped = new CountDownLatch(0);
    private volatile @Nullable Thread thread;

    CurrentVocabulary(VocabularyApi vocabulary, ChangesApi changes, AnswerBasis basis) {
        this.vocabulary = vocabulary;
        this.changes = changes;
        this.basis = basis;
    }

    /** Returns what words mean now. */
    public Meanings meanings() {
        return meanings;
    }

    @Override
    public void start() {
        var stop = new CountDownLatch(1);
        stopped = stop;
        thread = Thread.ofPlatform().name("vocabulary-follower").start(() -> run(stop));
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
        while (stop.getCount() > 0) {
            try {
                follow(stop);
            } catch (RuntimeException e) {
                if (stop.getCount() > 0) {
                    log(e);
                }
            }
            awaitStop(stop);
        }
    }

    private static void log(RuntimeException failure) {
        if (failure instanceof RestClientException) {
            LOG.warn("The vocabulary does not follow for now: {}", failure.toString());
        } else {
            LOG.error("The vocabulary does not follow for now", failure);
        }
    }

    private void follow(CountDownLatch stop) {
        var read = read();
        var epoch = read.epoch();
        long position = read.position();
        while (stop.getCount() > 0) {
            var feed = changes.listChanges(position, epoch, STRETCH, Math.toIntExact(POLL_WAIT.toMillis()), null);
            if (!feed.epoch().equals(epoch)) {
                return;
            }
            position = feed.position();
            if (feed.changes().stream().map(Change::kind).anyMatch(KINDS::contains)) {
                read();
            }
        }
    }

    private Snapshot<Vocabulary> read() {
        var read = vocabulary.getVocabulary();
        meanings = new Meanings(read.value());
        basis.changed();
        return read;
    }

    private static void awaitStop(CountDownLatch stop) {
        try {
            stop.await(PAUSE_AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.countDown();
        }
    }
}
