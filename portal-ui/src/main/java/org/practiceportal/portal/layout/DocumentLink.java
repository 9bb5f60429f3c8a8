package org.practiceportal.portal.layout;

import com.vaadin.flow.component.html.Anchor;

/** A link to one of the portal's documents; Flow's own router, where there is one, leaves it to the browser. */
public final class DocumentLink extends Anchor {

    /** Draws a link to a path of the portal. */
    public DocumentLink(String path, String text) {
        super(path, text);
        getElement().setAttribute("router-ignore", "");
    }
}
