package org.practiceportal.search.name;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.Slug;

/** How much a word of a name says: the fewer pages are named with it, the more (inverse document frequency). */
final class WordWeights {

    private final Map<String, Integer> pagesWith = new HashMap<>();
    private final int pages;

    WordWeights(List<Name> names) {
        var known = new HashMap<Slug, Set<String>>();
        names.forEach(name ->
                known.computeIfAbsent(name.slug(), slug -> new HashSet<>()).addAll(name.stems()));
        known.values().forEach(stems -> stems.forEach(stem -> pagesWith.merge(stem, 1, Integer::sum)));
        pages = known.size();
    }

    double of(String stem) {
        return Math.log(1 + (double) pages / (1 + pagesWith(stem)));
    }

    double of(Collection<String> stems) {
        return stems.stream().distinct().collect(Collectors.summingDouble(this::of));
    }

    int pagesWith(String stem) {
        return pagesWith.getOrDefault(stem, 0);
    }

    Set<String> stems() {
        return pagesWith.keySet();
    }
}
