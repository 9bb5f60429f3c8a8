package org.practiceportal.search.index;

import static java.util.stream.Collectors.toCollection;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.IndexComparison;
import org.springframework.stereotype.Component;

/** Builds generations from the database, and compares one with it. */
@Component
class IndexBuilder {

    private final ConditionIndex index;
    private final FeedReader feed;
    private final ReentrantLock building = new ReentrantLock();

    IndexBuilder(ConditionIndex index, FeedReader feed) {
        this.index = index;
        this.feed = feed;
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
            try (Closeable _ = () -> index.dropUnlessSearched(generation)) {
                feed.readToHead(generation);
                var comparison = compare(generation);
                if (!comparison.equal()) {
                    throw new IOException("What was built differs from the database: " + comparison);
                }
                index.publish(generation);
                // What the one before got since it was compared; later writes to it fail and come here.
                feed.readToHead(generation);
            }
            return generation;
        } finally {
            building.unlock();
        }
    }

    /**
     * Compares a generation with the database, as far as it has read the changes: where the two differ, the pages that
     * changed later are left out.
     */
    IndexComparison compare(Generation generation) throws IOException {
        long reached = generation.position();
        var indexed = generation.versions();
        var listed = new HashMap<Slug, Long>();
        feed.listPublished(page -> listed.put(page.slug(), page.position()));
        var differing = Stream.concat(indexed.keySet().stream(), listed.keySet().stream())
                .filter(slug -> !Objects.equals(indexed.get(slug), listed.get(slug)))
                .collect(toCollection(TreeSet::new));

        var published = new HashMap<Slug, Long>();
        feed.listStates(List.copyOf(differing), state -> {
            if (state.position() > reached) {
                differing.remove(state.slug());
            } else if (state.published() != null) {
                published.put(state.slug(), state.position());
            }
        });
        return new IndexComparison(
                listed.size(),
                those(differing, slug -> published.containsKey(slug) && !indexed.containsKey(slug)),
                those(
                        differing,
                        slug -> published.containsKey(slug)
                                && indexed.containsKey(slug)
                                && !Objects.equals(published.get(slug), indexed.get(slug))),
                those(differing, slug -> !published.containsKey(slug) && indexed.containsKey(slug)));
    }

    private static List<Slug> those(Set<Slug> slugs, Predicate<Slug> which) {
        return slugs.stream().filter(which).toList();
    }
}
