package org.practiceportal.common.search;

import java.util.List;
import java.util.stream.Collectors;

/** Text in which the words that matched are marked: meaning, not markup. */
public record HighlightedText(List<Span> spans) {

    /**
     * A run of text.
     *
     * @param matched whether it is what the patient looked for
     */
    public record Span(String text, boolean matched) {}

    public HighlightedText {
        spans = List.copyOf(spans);
    }

    /** Returns a text without marks. */
    public static HighlightedText plain(String text) {
        return new HighlightedText(List.of(new Span(text, false)));
    }

    /** Returns the text alone. */
    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
