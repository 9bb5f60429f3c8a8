package org.practiceportal.search.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.condition.ConditionPagesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.IndexComparison;
import org.springframework.stereotype.Component;

/** Builds generations from the database, and compares one with it. */
@Component
class IndexBuilder {

    private static final int STATES_SIZE = 100;

    private final ConditionIndex index;
    private final FeedReader feed;
    private final ConditionPagesApi pages;
    private final ReentrantLock building = new ReentrantLock();

    IndexBuilder(ConditionIndex index, FeedReader feed, ConditionPagesApi pages) {
        this.index = index;
        this.feed = feed;
        this.pages = pages;
    }

    /**
     * Builds a generation from position 0 while the old one goes on being searched, compares it with the database, and
     * publishes it.
     *
     * @throws RebuildUnderWay if another build has not ended
     * @throws IOException if Elasticsearch fails, or what was built differs from the database; the old one stays
     */
    Generation rebuild() throws IOException, FeedReader.NewEpoch {
        if (!building.tryLock()) {
            throw new RebuildUnderWay();
        }
        try {
            var generation = index.begin(feed.currentEpoch());
            var published = false;
            try {
                feed.readToHead(generation);
                var comparison = compare(generation);
                if (!comparison.equal()) {
                    throw new IOException("What was built differs from the database: " + comparison);
                }
                index.publish(generation);
                published = true;
                // What the old generation got between the comparison and its end; later writes to it fail and come
                // here.
                feed.readToHead(generation);
            } finally {
                if (!published) {
                    index.drop(generation);
                }
            }
            return generation;
        } finally {
            building.unlock();
        }
    }

    /**
     * Compares a generation with the database. The database is listed first and the generation then brought at least as
     * far, so that a page that changes meanwhile is no difference.
     */
    IndexComparison compare(Generation generation) throws IOException, FeedReader.NewEpoch {
        var listing = listPublished();
        feed.readToHead(generation);
        var indexed = generation.versions();
        var missing = new ArrayList<Slug>();
        var stale = new ArrayList<Slug>();
        listing.value().forEach((slug, position) -> {
            var version = indexed.remove(slug.value());
            if (version == null) {
                missing.add(slug);
            } else if (version < position || (version > position && version <= listing.position())) {
                stale.add(slug);
            }
        });
        missing.removeAll(retired(missing));
        var surplus = indexed.entrySet().stream()
                .filter(page -> page.getValue() <= listing.position())
                .map(page -> new Slug(page.getKey()))
                .toList();
        return new IndexComparison(listing.value().size(), missing, stale, surplus);
    }

    /** A page that was retired after it was listed is not missing. */
    private List<Slug> retired(List<Slug> slugs) {
        var retired = new ArrayList<Slug>();
        for (int from = 0; from < slugs.size(); from += STATES_SIZE) {
            var batch = slugs.subList(from, Math.min(from + STATES_SIZE, slugs.size()));
            pages.listStates(batch).value().stream()
                    .filter(state -> state.published() == null)
                    .forEach(state -> retired.add(state.slug()));
        }
        return retired;
    }

    /** Lists every published page; the position is that of the first stretch, which all later ones include. */
    private Snapshot<Map<Slug, Long>> listPublished() {
        var positions = new HashMap<Slug, Long>();
        var first = feed.listPublished(page -> positions.put(page.slug(), page.position()));
        return new Snapshot<>(first.epoch(), first.position(), positions);
    }
}
