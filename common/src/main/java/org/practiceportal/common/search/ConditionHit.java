package org.practiceportal.common.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * A page that answers a query.
 *
 * @param externalId the page's id in the library it was imported from
 * @param alsoKnownAs the other name or abbreviation that matched, where it is not the title that did
 * @param excerpt the passage that matched best, or the page's summary
 * @param section where that passage stands; none where the whole page answers
 * @param rule what made words of the query a name of the page; none where the words alone did
 * @param pinned whether it stands where it does because the practice said so
 */
public record ConditionHit(
        Slug slug,
        @Nullable String externalId,
        HighlightedText title,
        @Nullable HighlightedText alsoKnownAs,
        HighlightedText excerpt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AnsweringSection section,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable AppliedRule rule,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) @JsonSetter(nulls = Nulls.AS_EMPTY)
        boolean pinned) {}
