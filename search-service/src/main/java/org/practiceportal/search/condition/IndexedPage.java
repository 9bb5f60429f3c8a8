package org.practiceportal.search.condition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a search reads of an indexed page. */
record IndexedPage(
        String slug,
        @Nullable String externalId,
        String title,
        List<String> alsoKnownAs,
        List<String> abbreviations,
        @Nullable String summary,
        @Nullable String lead) {}
