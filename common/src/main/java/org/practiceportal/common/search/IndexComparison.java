package org.practiceportal.common.search;

import java.util.List;
import org.practiceportal.common.directory.Slug;

/**
 * How the index differs from the database, by id and version; equal when all three lists are empty.
 *
 * @param pages how many pages are published
 * @param missing published pages that the index does not find
 * @param stale pages that stand in the index with another version
 * @param surplus pages that the index finds and that are not published
 */
public record IndexComparison(long pages, List<Slug> missing, List<Slug> stale, List<Slug> surplus) {
    public IndexComparison {
        missing = List.copyOf(missing);
        stale = List.copyOf(stale);
        surplus = List.copyOf(surplus);
    }

    /** Returns whether the index finds exactly what is published, in its latest version. */
    public boolean equal() {
        return missing.isEmpty() && stale.isEmpty() && surplus.isEmpty();
    }
}
