package org.practiceportal.content.vocabulary;

import java.util.List;
import java.util.Optional;
import org.practiceportal.common.vocabulary.VocabularyRule;

/** A file of rules as it is read, a line at a time. */
sealed interface RuleFile permits SynonymTable, RuleLines {

    /** Longer than any name of a disease in use. */
    int LONGEST_PHRASE = 200;

    /**
     * Takes a line.
     *
     * @return what it says; nothing for a line that says nothing, such as a comment
     * @throws IllegalArgumentException if it cannot be taken, with the reason
     */
    Optional<VocabularyRule> take(String line);

    /** Returns the rules of all lines taken so far. */
    List<VocabularyRule> rules();

    /** Returns a phrase with single spaces. */
    static String phrase(String text) {
        var phrase = text.strip().replaceAll("\\s+", " ");
        if (phrase.isEmpty()) {
            throw new IllegalArgumentException("a phrase of it is empty");
        }
        if (phrase.length() > LONGEST_PHRASE) {
            throw new IllegalArgumentException("a phrase of it has more than " + LONGEST_PHRASE + " characters");
        }
        return phrase;
    }
}
