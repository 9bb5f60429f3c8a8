package org.practiceportal.portal.layout;

import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.IntFunction;

/** Links to the page before and the page after, of a list that is too long for one. */
public final class Pager extends Nav {

    /**
     * Draws the links.
     *
     * @param page counts from 1
     * @param address the address of a page, given its number
     */
    public Pager(int page, int pages, IntFunction<String> address, Texts texts) {
        addClassName("pager");
        setAriaLabel(texts.get("pager.label"));
        if (page > 1) {
            var previous = new DocumentLink(address.apply(page - 1), texts.get("pager.previous"));
            previous.getElement().setAttribute("rel", "prev");
            add(previous);
        }
        add(new Span(texts.get("pager.place", page, pages)));
        if (page < pages) {
            var next = new DocumentLink(address.apply(page + 1), texts.get("pager.next"));
            next.getElement().setAttribute("rel", "next");
            add(next);
        }
    }
}
