package org.practiceportal.search.condition;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/**
 * The passage of a page that says most of what is looked for.
 *
 * @param section where it stands, if that says more of it than the page's names do
 * @param text the passage, from the beginning of a sentence where that holds the words, with what is looked for marked
 */
record Passage(IndexedPage.@Nullable Section section, HighlightedText text) {

    /** Two lines on a desk, four on a phone. */
    private static final int LENGTH = 220;

    /** What is read of a page: the longest library pages have five times that, and say early what they are about. */
    private static final int MOST_READ = 12_000;

    /** A long sentence is entered in its middle too, every so many words. */
    private static final int STEP = 10;

    /** What the page is named for stands in every section and tells none from another. */
    private static final double NAMED = 0.2;

    /** Of two passages that say as much, the one that begins with its sentence. */
    private static final double CUT = 0.05;

    /** What belongs to the word before it; a passage that ends with it is not cut. */
    private static final String PUNCTUATION = ".?!)”\"";

    /** For each word that a reader must pass before the first that is looked for. */
    private static final double LATE = 0.004;

    private static final Pattern SENTENCE_END = Pattern.compile("\\n|[.?!:;]\\s");

    /** Returns the passage of a page that holds most of some stems; the page's summary or beginning where none does. */
    static Passage of(IndexedPage page, Set<String> sought) {
        var names = Words.content(Words.of(String.join("\n", page.names())));
        ToDoubleFunction<String> worth = stem -> !sought.contains(stem) ? 0 : names.contains(stem) ? NAMED : 1;
        var best = new Found(null, page.summary() == null ? "" : page.summary(), worth);
        int left = MOST_READ;
        for (var section : page.sections()) {
            if (left > 0) {
                var found = new Found(section, shortened(section.text(), left), worth);
                best = found.value() > best.value() ? found : best;
                left -= section.text().length();
            }
        }
        return best.value() == 0
                ? new Passage(null, HighlightedText.plain(page.beginning()))
                : new Passage(
                        best.saysMoreThanNames() ? best.section : null,
                        MarkedName.of(best.excerpt(), sought).text());
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, text.offsetByCodePoints(0, length / 2));
    }

    /** The best window of one text. */
    private static final class Found {
        private final IndexedPage.@Nullable Section section;
        private final String text;
        private final List<Word> words;
        private final double ofHeading;
        private double ofWindow = -1;
        private int from;
        private int to;
        private boolean whole;
        private boolean moreInWindow;

        Found(IndexedPage.@Nullable Section section, String text, ToDoubleFunction<String> worth) {
            this.section = section;
            this.text = text;
            words = Words.of(text);
            ofHeading = section == null ? 0 : sum(Words.stems(Words.of(section.heading())), worth);
            for (int first = 0; first < words.size(); first++) {
                boolean sentence = beginsSentence(first);
                if (sentence || first % STEP == 0) {
                    tryFrom(first, sentence, worth);
                }
            }
        }

        double value() {
            return Math.max(0, ofWindow) + ofHeading;
        }

        boolean saysMoreThanNames() {
            return moreInWindow || ofHeading >= 1;
        }

        private boolean beginsSentence(int index) {
            return index == 0
                    || SENTENCE_END
                            .matcher(text)
                            .region(words.get(index - 1).to(), words.get(index).from())
                            .find();
        }

        private void tryFrom(int first, boolean sentence, ToDoubleFunction<String> worth) {
            int begin = words.get(first).from();
            int end = begin;
            double value = sentence ? 0 : -CUT;
            var seen = new HashSet<String>();
            int before = 0;
            boolean more = false;
            for (int index = first; index < words.size() && words.get(index).to() <= begin + LENGTH; index++) {
                end = words.get(index).to();
                var stem = words.get(index).stem();
                if (seen.add(stem)) {
                    value += worth.applyAsDouble(stem);
                    more |= worth.applyAsDouble(stem) == 1;
                }
                before += value <= 0 ? 1 : 0;
            }
            value -= before * LATE;
            if (value > ofWindow) {
                ofWindow = value;
                from = begin;
                to = end;
                whole = sentence;
                moreInWindow = more;
            }
        }

        /** Dots stand where something is left out. */
        String excerpt() {
            int end = to;
            while (end < text.length() && PUNCTUATION.indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            boolean goesOn = end < text.length() && end == to;
            return (whole ? "" : "… ") + text.substring(from, end) + (goesOn ? " …" : "");
        }

        private static double sum(Collection<String> stems, ToDoubleFunction<String> worth) {
            return stems.stream().distinct().mapToDouble(worth).sum();
        }
    }
}
