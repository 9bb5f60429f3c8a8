package org.practiceportal.portal.layout;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;

/** A form that narrows a list: an ordinary one, whose answer is an address that can be kept and needs no script. */
public final class FilterForm extends HtmlContainer {

    private final NativeButton button;

    /** Draws a form without fields that asks a document. */
    public FilterForm(String path, String submit) {
        super("form");
        addClassName("filter-form");
        getElement().setAttribute("action", path).setAttribute("method", "get");
        button = new NativeButton(submit);
        button.getElement().setAttribute("type", "submit");
        add(button);
    }

    /** Adds a field for words. */
    public FilterForm text(String name, String label, String typed) {
        return field(
                name,
                label,
                new Tag("input", "")
                        .with("type", "search")
                        .with("name", name)
                        .with("value", typed)
                        .with("enterkeyhint", "search"));
    }

    /**
     * Adds a choice of one.
     *
     * @param any what is chosen by who does not care
     * @param options the text of each value, in order
     * @param chosen a value; empty for any
     */
    public FilterForm choice(String name, String label, String any, Map<String, String> options, String chosen) {
        var select = new Tag("select", "").with("name", name);
        select.add(Tag.ofText("option", any).with("value", ""));
        options.forEach((value, text) -> {
            var option = Tag.ofText("option", text).with("value", value);
            if (value.equals(chosen)) {
                option.with("selected", "");
            }
            select.add(option);
        });
        return field(name, label, select);
    }

    /** Adds something to be had or not. */
    public FilterForm check(String name, String label, boolean wanted) {
        var box = new Tag("input", "")
                .with("type", "checkbox")
                .with("id", id(name))
                .with("name", name)
                .with("value", "yes");
        if (wanted) {
            box.with("checked", "");
        }
        return row(new Tag("p", "filter-check", box, label(name, label)));
    }

    private FilterForm field(String name, String label, Tag field) {
        return row(new Tag("p", "filter-field", label(name, label), field.with("id", id(name))));
    }

    private FilterForm row(Tag row) {
        addComponentAtIndex((int) getChildren().count() - 1, row);
        return this;
    }

    private static NativeLabel label(String name, String text) {
        var label = new NativeLabel(text);
        label.setFor(id(name));
        return label;
    }

    /** A page may hold a field of the same name in its header. */
    private static String id(String name) {
        return "filter-" + name;
    }
}
