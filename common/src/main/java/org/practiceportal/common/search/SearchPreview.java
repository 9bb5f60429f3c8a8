package org.practiceportal.common.search;

import java.util.List;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQuery;

/**
 * What a change of the vocabulary would do to searches.
 *
 * @param queries at most 20: the first ten phrases of the change, then judged queries that it touches, those first whose
 *     first ten pages it changes
 * @param before how good searches are now, over the judged queries that the change touches and that a page answers; all
 *     others stay as they are
 * @param after how good they would be, over the same
 * @param broken judged queries that find now what they must, and would not
 */
public record SearchPreview(
        List<QueryEffect> queries, SearchMeasures before, SearchMeasures after, List<JudgedQuery> broken) {
    public SearchPreview {
        queries = List.copyOf(queries);
        broken = List.copyOf(broken);
    }

    /**
     * The first ten pages of one query, best first.
     *
     * @param before as they are found now
     * @param after as they would be found
     */
    public record QueryEffect(String query, List<FoundPage> before, List<FoundPage> after) {
        public QueryEffect {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** A page that is found. */
    public record FoundPage(Slug slug, String title) {}
}
