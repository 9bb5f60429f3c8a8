package org.practiceportal.common.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.curation.PortalPath;

/**
 * The pages a patient most likely wants, best first.
 *
 * @param total how many pages were ranked, at most 100: those with most of the words, and those about the same
 * @param spellingSuggestion what the patient may have meant to type
 * @param directoryQuestion what is asked of the practice itself; none where the query asks for a condition alone
 * @param routedTo where the practice leads who searches for just this
 */
public record ConditionSearchResult(
        long total,
        List<ConditionHit> hits,
        @Nullable SpellingSuggestion spellingSuggestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable DirectoryQuestion directoryQuestion,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PortalPath routedTo) {
    public ConditionSearchResult {
        hits = List.copyOf(hits);
    }

    /** Returns the same pages with no other spelling offered. */
    public ConditionSearchResult withoutSpelling() {
        return new ConditionSearchResult(total, hits, null, directoryQuestion, routedTo);
    }
}
