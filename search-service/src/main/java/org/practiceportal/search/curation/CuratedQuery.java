package org.practiceportal.search.curation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;

/**
 * What is decided of the results of one query.
 *
 * @param pins the pages that stand at a position, those first that come before others at the same
 * @param hidden the pages that are not shown
 * @param route where the query leads instead
 */
public record CuratedQuery(List<Pin> pins, Set<Slug> hidden, Optional<PortalPath> route) {

    /**
     * A page at a position.
     *
     * @param position from 1
     */
    record Pin(Slug page, int position) {}

    public CuratedQuery {
        pins = List.copyOf(pins);
        hidden = Set.copyOf(hidden);
    }

    /** Returns the pages that must be among the candidates. */
    public List<Slug> pinned() {
        return pins.stream().map(Pin::page).toList();
    }

    /** Returns whether a page stands where it does because somebody said so. */
    public boolean isPinned(Slug page) {
        return pins.stream().anyMatch(pin -> pin.page().equals(page));
    }

    /**
     * Returns candidates as they are shown: without hidden ones, and each pinned one at its position, or at the next that
     * is free. A pinned page that is no candidate, because it is not published, takes no place.
     *
     * @param ordered best first
     * @param page names the page of a candidate
     */
    public <T> List<T> applied(List<T> ordered, Function<T, Slug> page) {
        if (pins.isEmpty() && hidden.isEmpty()) {
            return ordered;
        }
        var places = new TreeMap<Integer, T>();
        for (var pin : pins) {
            ordered.stream()
                    .filter(candidate -> page.apply(candidate).equals(pin.page()))
                    .findFirst()
                    .ifPresent(candidate -> places.put(freeFrom(pin.position(), places.keySet()), candidate));
        }
        var shown = new ArrayList<T>(ordered.stream()
                .filter(candidate -> !hidden.contains(page.apply(candidate)) && !isPinned(page.apply(candidate)))
                .toList());
        places.forEach((position, candidate) -> shown.add(Math.min(position - 1, shown.size()), candidate));
        return shown;
    }

    private static int freeFrom(int position, Set<Integer> taken) {
        int free = position;
        while (taken.contains(free)) {
            free++;
        }
        return free;
    }
}
