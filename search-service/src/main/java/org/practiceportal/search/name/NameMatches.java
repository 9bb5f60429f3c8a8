package org.practiceportal.search.name;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * The pages whose names fit a query.
 *
 * @param stems of the words that may be what the query means: its own, those it misspells, and other words for the same
 * @param untouched where in the text words begin that stand for themselves
 */
public record NameMatches(List<NameMatch> matches, Set<String> stems, Set<Integer> untouched) {
    public NameMatches {
        matches = List.copyOf(matches);
        stems = Set.copyOf(stems);
        untouched = Set.copyOf(untouched);
    }

    /** Whether the whole query is a name of a page, or means one. */
    public boolean sayWhole() {
        return matches.stream().anyMatch(match -> match.mention() == 1);
    }

    NameMatches best(ToDoubleFunction<NameMatch> value, int most) {
        return new NameMatches(
                matches.stream()
                        .sorted(Comparator.comparingDouble(value).reversed().thenComparing(NameMatch::slug))
                        .limit(most)
                        .toList(),
                stems,
                untouched);
    }
}
