package org.practiceportal.portal.search;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.portal.layout.Tag;

/** Text in which the words that matched are marked. */
public final class MarkedText extends Span {

    /** Draws a text; where a heading or an item of a list ends, a dot keeps it from running into what follows. */
    public MarkedText(HighlightedText text) {
        text.spans().forEach(span -> {
            var words = span.text().replace("\n", " · ");
            add(span.matched() ? Tag.ofText("mark", words) : new Text(words));
        });
    }
}
