package org.practiceportal.common.search;

import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * A page that answers a query.
 *
 * @param externalId the page's id in the library it was imported from
 * @param alsoKnownAs the other name or abbreviation that matched, where it is not the title that did
 * @param excerpt the passage that matched best, or the page's summary
 */
public record ConditionHit(
        Slug slug,
        @Nullable String externalId,
        HighlightedText title,
        @Nullable HighlightedText alsoKnownAs,
        HighlightedText excerpt) {}
