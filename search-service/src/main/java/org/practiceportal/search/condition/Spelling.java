package org.practiceportal.search.condition;

import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.elasticsearch.core.search.TermSuggest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.HighlightedText.Span;
import org.practiceportal.common.search.SpellingSuggestion;

/** Offers other spellings for words of a query that stand in no name or summary of a page. */
final class Spelling {

    static final String SUGGESTER = "spelling";

    /** One letter of five to nine, two of more: "botox" is no misspelled "bottom". Elasticsearch tries none of fewer. */
    private static final double LEAST_SIMILARITY = 0.8;

    static final int LEAST_LETTERS = 5;

    private Spelling() {}

    /**
     * Replaces each unknown word by its most likely spelling; words with digits, such as L4-L5, stay.
     *
     * @param untouched where in the text words begin that nobody may change
     */
    static Optional<SpellingSuggestion> suggestion(
            PatientWords words, Set<Integer> untouched, List<? extends Suggestion<?>> suggestions) {
        var corrections = suggestions.stream()
                .filter(Suggestion::isTerm)
                .map(Suggestion::term)
                .filter(Spelling::isMisspelled)
                .filter(word -> !untouched.contains(word.offset()))
                .sorted(Comparator.comparingInt(TermSuggest::offset))
                .toList();
        return corrections.isEmpty() ? Optional.empty() : Optional.of(apply(words.text(), corrections));
    }

    private static boolean isMisspelled(TermSuggest word) {
        return word.text().chars().noneMatch(Character::isDigit)
                && word.options().stream().limit(1).anyMatch(best -> best.score() >= LEAST_SIMILARITY);
    }

    private static SpellingSuggestion apply(String text, List<TermSuggest> corrections) {
        var spans = new ArrayList<Span>();
        int at = 0;
        for (var correction : corrections) {
            add(spans, text.substring(at, correction.offset()), false);
            add(spans, correction.options().getFirst().text(), true);
            at = correction.offset() + correction.length();
        }
        add(spans, text.substring(at), false);
        return new SpellingSuggestion(new HighlightedText(spans));
    }

    private static void add(List<Span> spans, String text, boolean changed) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, changed));
        }
    }
}
