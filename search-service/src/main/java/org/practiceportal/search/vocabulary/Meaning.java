package org.practiceportal.search.vocabulary;

import java.util.List;
import java.util.Set;

/**
 * What a phrase also means, by a rule.
 *
 * @param phrase as the rule spells it
 * @param list the list the rule stands in
 */
public record Meaning(Phrase phrase, Phrase of, String list) {

    /** Returns the stems of what is meant, in order. */
    public List<String> stems() {
        return of.stems();
    }

    /** Returns those of them that say something. */
    public Set<String> content() {
        return of.content();
    }
}
