package org.practiceportal.portal.directory;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.directory.PostalAddress;
import org.practiceportal.portal.layout.Texts;

/** A postal address, its suite on a line of its own. */
public final class AddressLines extends HtmlContainer {

    /** Draws an address. */
    public AddressLines(PostalAddress address, Texts texts) {
        super("address");
        addClassName("address");
        add(new Span(address.line()));
        if (address.suite() != null) {
            add(new Span(address.suite()));
        }
        add(new Span(texts.get("address.city", address.city(), address.state(), address.postalCode())));
    }
}
