package org.practiceportal.search.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of a published page, as the index stores them. */
record PageNames(
        String slug,
        String title,
        @Nullable List<String> alsoKnownAs,
        @Nullable List<String> abbreviations) {}
