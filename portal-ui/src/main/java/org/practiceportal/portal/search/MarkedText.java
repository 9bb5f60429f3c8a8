package org.practiceportal.portal.search;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.portal.layout.Tag;

/** Text in which the words that matched are marked. */
public final class MarkedText extends Span {

    /** Draws a text. */
    public MarkedText(HighlightedText text) {
        text.spans().forEach(span -> add(span.matched() ? Tag.ofText("mark", span.text()) : new Text(span.text())));
    }
}
