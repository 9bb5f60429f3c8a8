package org.practiceportal.portal.practitioner;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Words by which patients look for a person: as they remember the name, with the accents they have on their keyboard, and
 * with a title before it.
 *
 * @param words without accents, capitals and titles
 */
record NameSearch(List<String> words) {

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Set<String> TITLES =
            Set.of("dr", "doctor", "doc", "prof", "professor", "mr", "mrs", "ms", "md", "do", "np", "pa", "rn", "phd");

    /** Words looked for: a whole letter typed into the field must not cost more than a question. */
    private static final int MOST_WORDS = 8;

    /** The length from which on one letter may be wrong, and from which on two: as Elasticsearch counts for AUTO. */
    private static final int ONE_WRONG = 3;

    private static final int TWO_WRONG = 6;

    static NameSearch of(String typed) {
        return new NameSearch(words(typed)
                .filter(word -> !TITLES.contains(word))
                .limit(MOST_WORDS)
                .toList());
    }

    /** Returns whether every word begins a word of a text, or is one with a letter mistyped. */
    boolean matches(String text) {
        var own = words(text).toList();
        return words.stream().allMatch(word -> own.stream().anyMatch(there -> matches(word, there)));
    }

    private static boolean matches(String word, String there) {
        return there.startsWith(word) || isMistyped(word, there);
    }

    /** The first letter is right more often than any other, and without it short names would match any other. */
    private static boolean isMistyped(String word, String there) {
        int most = word.length() >= TWO_WRONG ? 2 : word.length() >= ONE_WRONG ? 1 : 0;
        return most > 0
                && word.charAt(0) == there.charAt(0)
                && new DamerauLevenshteinDistance(most).apply(word, there) >= 0;
    }

    private static Stream<String> words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(folded).filter(word -> !word.isEmpty());
    }
}
