package org.practiceportal.search.vocabulary;

import java.util.List;
import java.util.Set;
import org.practiceportal.search.word.Words;

/**
 * A phrase of a rule.
 *
 * @param text as the rule spells it
 * @param stems of its words, in order
 * @param content those of them that say something
 */
public record Phrase(String text, List<String> stems, Set<String> content) {

    static Phrase of(String text) {
        var words = Words.of(text);
        return new Phrase(text, Words.stems(words).stream().map(String::intern).toList(), Words.content(words));
    }
}
