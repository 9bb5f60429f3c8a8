package org.practiceportal.search.condition;

import org.jspecify.annotations.Nullable;

/** What a search reads of an indexed page. */
record IndexedPage(
        String slug,
        @Nullable String externalId,
        String title,
        @Nullable String summary) {}
