package org.practiceportal.search.condition;

import java.util.ArrayList;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.HighlightedText.Span;

/**
 * The marks that Elasticsearch puts around what matched: two characters for private use. A page that holds them itself
 * is shown with odd marks and no harm, since a mark is never markup.
 */
final class Marks {

    static final String BEGIN = "\uE000";
    static final String END = "\uE001";

    private Marks() {}

    /** Reads a marked text; what stands between marks matched. */
    static HighlightedText read(String marked) {
        var spans = new ArrayList<Span>();
        var matched = false;
        for (int at = 0; at < marked.length(); matched = !matched) {
            int next = marked.indexOf(matched ? END : BEGIN, at);
            int end = next < 0 ? marked.length() : next;
            if (end > at) {
                spans.add(new Span(withoutMarks(marked.substring(at, end)), matched));
            }
            at = end + 1;
        }
        return new HighlightedText(spans);
    }

    private static String withoutMarks(String text) {
        return text.replace(BEGIN, "").replace(END, "");
    }
}
