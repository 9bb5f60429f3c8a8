package org.practiceportal.common.search;

/**
 * A query that differs from the one typed in its spelling only.
 *
 * @param query the words to search for instead, in which the changed ones are marked
 */
public record SpellingSuggestion(HighlightedText query) {}
