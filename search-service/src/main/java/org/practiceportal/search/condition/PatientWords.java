package org.practiceportal.search.condition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/**
 * What a patient typed, in normal form: one line, no control characters, and its distinct words up to a limit.
 *
 * @param text as typed, white space folded
 * @param words the first distinct words, at most {@link #MOST}
 * @param forms all words in order, as the index knows them
 * @param quoted what stands in quotation marks, at most {@link #MOST_QUOTED}: only pages that have it word by word answer
 */
record PatientWords(String text, List<String> words, List<Word> forms, List<String> quoted) {

    /** Five fields for each of 200 words stay below 1,024 clauses, the least that Elasticsearch lets a query have. */
    static final int MOST = 200;

    /** More than a person quotes; each costs a look at where its words stand. */
    private static final int MOST_QUOTED = 5;

    /** Each misspelled word costs up to fifty words of the index, so only so many are tried. */
    private static final int MOST_OF_A_NAME = 10;

    private static final int LONGEST_NAME = 200;

    /** What has more words is weighed as a letter: it mentions what it is about once, among much else. */
    private static final int LONGEST_QUESTION = 12;

    /** As Elasticsearch's standard tokenizer parts them: an ideograph is a word of its own. */
    private static final Pattern WORD = Pattern.compile(
            "\\p{IsIdeographic}|[\\p{L}\\p{M}\\p{N}&&[^\\p{IsIdeographic}]]+(?:['’.][\\p{L}\\p{M}\\p{N}]+)*");

    private static final Pattern QUOTED = Pattern.compile("[\"“”„«»]([^\"“”„«»]+)[\"“”„«»]");

    private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}\\s]+");

    static PatientWords of(String typed) {
        var text = NO_TEXT.matcher(typed).replaceAll(" ").strip();
        var words = new LinkedHashSet<String>();
        WORD.matcher(text).results().map(MatchResult::group).forEach(words::add);
        var forms = Words.of(text);
        // Who writes a letter tells what somebody said, and does not look for it.
        var quoted = QUOTED.matcher(forms.size() > LONGEST_QUESTION ? "" : text)
                .results()
                .map(match -> match.group(1).strip())
                .filter(part -> !Words.of(part).isEmpty())
                .limit(MOST_QUOTED)
                .toList();
        return new PatientWords(text, words.stream().limit(MOST).toList(), forms, quoted);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** Whether this may be a name, rather than a question or a letter: at most ten words, each of which may be misspelled. */
    boolean mayBeAName() {
        return words.size() <= MOST_OF_A_NAME && text.length() <= LONGEST_NAME;
    }

    /** Whether this is a letter rather than a name, a phrase or a question. */
    boolean isLetter() {
        return forms.size() > LONGEST_QUESTION;
    }

    /** Returns the distinct words as one text. */
    String joined() {
        return String.join(" ", words);
    }
}
