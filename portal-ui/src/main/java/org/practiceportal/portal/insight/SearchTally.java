package org.practiceportal.portal.insight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.practiceportal.common.insight.SearchCount;
import org.practiceportal.common.insight.SearchCountBatch;

/** Counts by day and query that content-service does not have yet. They take little room, whatever is searched for. */
final class SearchTally {

    /** About two megabytes; a busy minute has some hundred different queries, and an hour's outage some thousand. */
    private static final int ROOM = 10_000;

    /** In no order of time: the first of a batch may be the last that was searched for. */
    private static final Comparator<SearchCount> ALPHABET =
            Comparator.comparing(SearchCount::day).thenComparing(SearchCount::query);

    private final Map<Key, SearchCount> counts = new HashMap<>();

    private record Key(LocalDate day, String query) {}

    /** Adds to what is counted of a query on its day; where there is no room for another query, to the rest of its day. */
    synchronized void add(SearchCount more) {
        var own = new Key(more.day(), more.query());
        var key = counts.containsKey(own) || counts.size() < ROOM ? own : new Key(more.day(), SearchCount.OTHERS);
        var before = counts.getOrDefault(key, new SearchCount(key.day(), key.query(), 0, 0, 0));
        counts.put(
                key,
                new SearchCount(
                        key.day(),
                        key.query(),
                        before.searches() + more.searches(),
                        before.empty() + more.empty(),
                        before.opened() + more.opened()));
    }

    /** Takes out as much as fits into a batch; nothing where nothing is counted. */
    synchronized Optional<SearchCountBatch> take() {
        List<SearchCount> taken = counts.values().stream()
                .sorted(ALPHABET)
                .limit(SearchCountBatch.MOST)
                .toList();
        taken.forEach(count -> counts.remove(new Key(count.day(), count.query())));
        return taken.isEmpty() ? Optional.empty() : Optional.of(new SearchCountBatch(UUID.randomUUID(), taken));
    }
}
