package org.practiceportal.search.name;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.word.Words;

/**
 * A title or other name of a page.
 *
 * @param stems of all its words, in order
 * @param content the stems of those that say something
 * @param grams the parts of its words that {@link Grams} compares
 */
record Name(Slug slug, List<String> stems, Set<String> content, Grams grams) {

    static Name of(Slug slug, String text) {
        var words = Words.of(text);
        return new Name(
                slug, Words.stems(words).stream().map(String::intern).toList(), Words.content(words), Grams.of(words));
    }

    /** Returns the sum of the weights of its words. */
    double weight(WordWeights weights) {
        return content.stream().collect(Collectors.summingDouble(weights::of));
    }
}
