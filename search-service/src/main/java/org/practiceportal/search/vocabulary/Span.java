package org.practiceportal.search.vocabulary;

import java.util.List;

/**
 * Words of a text that stand side by side and have other meanings.
 *
 * @param from the index of the first
 * @param to the index behind the last
 */
public record Span(int from, int to, List<Meaning> meanings) {
    public Span {
        meanings = List.copyOf(meanings);
    }
}
