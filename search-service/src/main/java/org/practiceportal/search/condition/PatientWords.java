package org.practiceportal.search.condition;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a patient typed, in normal form: one line, no control characters, and its distinct words up to a limit.
 *
 * @param text as typed, white space folded
 * @param words the first distinct words, at most {@link #MOST}
 */
record PatientWords(String text, List<String> words) {

    /** Five fields for each of 200 words stay below 1,024 clauses, the least that Elasticsearch lets a query have. */
    static final int MOST = 200;

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");

    static PatientWords of(String typed) {
        var text = NO_TEXT.matcher(typed).replaceAll(" ").strip();
        var words = new LinkedHashSet<String>();
        Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .limit(MOST * 4L)
                .forEach(words::add);
        return new PatientWords(text, words.stream().limit(MOST).toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    int count() {
        return words.size();
    }

    /** Returns the distinct words as one text. */
    String joined() {
        return String.join(" ", words);
    }
}
