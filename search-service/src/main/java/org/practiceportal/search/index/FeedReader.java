package org.practiceportal.search.index;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Gatherers;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeFeed;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.change.ChangesApi;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.Slug;
import org.springframework.stereotype.Component;

/** Reads the change feed into a generation, the same way for the one that is searched and for one being built. */
@Component
class FeedReader {

    /** One stretch of the feed: about as many pages as Elasticsearch indexes in a second. */
    private static final int STRETCH = 1_000;

    /** Pages a bulk request: half a megabyte of the usual page, the size from which larger ones gain nothing. */
    private static final int BULK = 100;

    private static final int LIST_SIZE = 1_000;

    private final ChangesApi changes;
    private final ConditionPagesApi pages;

    FeedReader(ChangesApi changes, ConditionPagesApi pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /** Returns the epoch of the database. */
    UUID currentEpoch() {
        return changes.listChanges(0, null, 1, 0, null).epoch();
    }

    /**
     * Applies the next stretch of the feed.
     *
     * @param wait how long to wait for news at the head of the feed
     * @param written is told what was written, a bulk at a time: a stretch of long pages would not fit into memory
     * @return whether that was all there is
     * @throws NewEpoch if the database is not the one the generation was built from
     */
    boolean readOn(Generation generation, Duration wait, Consumer<List<ConditionPageState>> written)
            throws IOException, NewEpoch {
        var feed = changes.listChanges(
                generation.position(), generation.epoch(), STRETCH, Math.toIntExact(wait.toMillis()), null);
        if (!feed.epoch().equals(generation.epoch())) {
            throw new NewEpoch();
        }
        var changed = changedPages(feed);
        for (var slugs : bulks(changed)) {
            var states = pages.listStates(slugs).value();
            generation.put(states);
            written.accept(states);
        }
        var atHead = feed.position() >= feed.head();
        if (atHead && !changed.isEmpty()) {
            generation.refresh();
        }
        // A change of another kind moves the position too: the launcher, for one, waits for the head of the feed.
        generation.advanceTo(feed.position(), feed.position() != generation.position());
        return atHead;
    }

    /** Applies everything there is. */
    void readToHead(Generation generation) throws IOException, NewEpoch {
        while (!readOn(generation, Duration.ZERO, states -> {})) {
            // The next stretch.
        }
        generation.refresh();
        generation.advanceTo(generation.position(), true);
    }

    /** Hands on every published page, in order of slug. */
    void listPublished(Consumer<ConditionPageSummary> use) {
        var stretch = pages.listPublished(null, LIST_SIZE).value();
        while (!stretch.isEmpty()) {
            stretch.forEach(use);
            stretch = pages.listPublished(stretch.getLast().slug(), LIST_SIZE).value();
        }
    }

    private static List<Slug> changedPages(ChangeFeed feed) {
        return feed.changes().stream()
                .filter(change -> change.kind() == ChangeKind.CONDITION_PAGE)
                .map(Change::key)
                .distinct()
                .map(Slug::new)
                .toList();
    }

    /** Hands on what the database holds of some pages now, published or not. */
    void listStates(List<Slug> slugs, Consumer<ConditionPageState> use) {
        bulks(slugs).forEach(bulk -> pages.listStates(bulk).value().forEach(use));
    }

    private static List<List<Slug>> bulks(List<Slug> slugs) {
        return slugs.stream().gather(Gatherers.windowFixed(BULK)).toList();
    }

    /** The database has another life than the generation knows: it was restored, or is another one. */
    static final class NewEpoch extends Exception {
        private static final long serialVersionUID = 1L;

        NewEpoch() {
            super("The database began a new epoch");
        }
    }
}
