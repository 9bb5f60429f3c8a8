package org.practiceportal.search.condition;

import java.util.ArrayList;
import java.util.Set;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.HighlightedText.Span;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/**
 * A name of a page in which the words that a query may mean are marked.
 *
 * @param part how much of the name that is, from 0 to 1
 */
record MarkedName(HighlightedText text, double part) {

    static MarkedName of(String name, Set<String> stems) {
        var spans = new ArrayList<Span>();
        int at = 0;
        int marked = 0;
        for (Word word : Words.of(name)) {
            if (stems.contains(word.stem())) {
                add(spans, name.substring(at, word.from()), false);
                add(spans, name.substring(word.from(), word.to()), true);
                at = word.to();
                marked += word.to() - word.from();
            }
        }
        add(spans, name.substring(at), false);
        return new MarkedName(new HighlightedText(spans), (double) marked / Math.max(1, name.length()));
    }

    private static void add(ArrayList<Span> spans, String text, boolean matched) {
        if (!text.isEmpty()) {
            spans.add(new Span(text, matched));
        }
    }
}
