package org.practiceportal.content.change;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ChangesController implements ChangesApi {

    private final Feed feed;
    private final News news;
    private final ReaderLeases leases;

    ChangesController(Feed feed, News news, ReaderLeases leases) {
        this.feed = feed;
        this.news = news;
        this.leases = leases;
    }

    @Override
    public ChangeFeed listChanges(long after, @Nullable UUID epoch, int limit, int wait, @Nullable String reader) {
        InvalidInput.checkRange("after", after, 0, Long.MAX_VALUE);
        InvalidInput.checkRange("limit", limit, 1, 10_000);
        InvalidInput.checkRange("wait", wait, 0, 30_000);
        if (reader != null) {
            InvalidInput.checkRange("reader", reader.length(), 1, 100);
            leases.heardFrom(reader);
        }
        long waitUntil = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(wait);
        long issue = news.issue();
        var stretch = feed.stretch(after, epoch, limit);
        if (reader != null && stretch.position() >= after) {
            leases.acknowledge(reader, after);
        }
        for (long left = millisUntil(waitUntil);
                isEndOfFeed(stretch, after) && left > 0 && isWorthWaiting();
                left = millisUntil(waitUntil)) {
            long known = issue;
            awaitAfter(known, left);
            issue = news.issue();
            // Without news the answer stands; asking the database again would only tell the same.
            if (issue != known) {
                stretch = feed.stretch(after, epoch, limit);
            }
        }
        return stretch;
    }

    private static boolean isEndOfFeed(ChangeFeed stretch, long after) {
        return stretch.changes().isEmpty() && stretch.position() == after;
    }

    private boolean isWorthWaiting() {
        return news.isRunning() && !Thread.currentThread().isInterrupted();
    }

    private void awaitAfter(long issue, long millis) {
        try {
            news.awaitAfter(issue, millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static long millisUntil(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(nanoTime - System.nanoTime());
    }
}
