package org.practiceportal.search.condition;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a search reads of an indexed page. */
record IndexedPage(
        String slug,
        @Nullable String externalId,
        String title,
        List<String> alsoKnownAs,
        List<String> abbreviations,
        @Nullable String summary,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<Section> sections,
        @Nullable String lead) {

    /**
     * A section as patients read it.
     *
     * @param anchor its name within the page's address
     */
    record Section(String anchor, String heading, String text) {}

    List<String> names() {
        return Stream.of(List.of(title), alsoKnownAs, abbreviations)
                .flatMap(List::stream)
                .toList();
    }

    /** Returns what tells a reader what the page is about. */
    String beginning() {
        return Stream.of(summary, lead)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse("");
    }
}
