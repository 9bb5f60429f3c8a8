package org.practiceportal.portal.layout;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;

/** A number from the directory: a link that dials it, and what to press then; for a fax its digits only. */
public final class PhoneLink extends Span {

    /** Draws a number. */
    public PhoneLink(ContactPointDetails contactPoint, Texts texts) {
        addClassName("phone");
        var text = spoken(contactPoint, texts);
        if (contactPoint.kind() == ContactPointKind.FAX) {
            setText(text);
        } else {
            add(new Anchor(contactPoint.number().telUri(contactPoint.extension()), text));
        }
        if (contactPoint.menuPath() != null) {
            var menuPath = new Span(" " + texts.get("phone.menu-path", contactPoint.menuPath()));
            menuPath.addClassName("menu-path");
            add(menuPath);
        }
    }

    /** Returns a number as it is read out, with its extension. */
    public static String spoken(ContactPointDetails contactPoint, Texts texts) {
        var number = contactPoint.number().display();
        var extension = contactPoint.extension();
        return extension == null ? number : texts.get("phone.with-extension", number, extension);
    }
}
