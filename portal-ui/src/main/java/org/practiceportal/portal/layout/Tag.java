package org.practiceportal.portal.layout;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/** An HTML element that Vaadin has no component for, such as {@code mark} or {@code address}. */
public final class Tag extends HtmlContainer {

    /** Makes an element with style classes, separated by spaces, and content. */
    public Tag(String name, String className, Component... content) {
        super(name, content);
        if (!className.isEmpty()) {
            addClassNames(className.split(" "));
        }
    }

    /** Makes an element with text. */
    public static Tag ofText(String name, String text) {
        var tag = new Tag(name, "");
        tag.setText(text);
        return tag;
    }

    /** Sets an attribute and returns the element. */
    public Tag with(String attribute, String value) {
        getElement().setAttribute(attribute, value);
        return this;
    }
}
