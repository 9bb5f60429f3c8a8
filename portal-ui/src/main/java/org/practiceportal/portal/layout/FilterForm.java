package org.practiceportal.portal.layout;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.Optional;

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
        return field(name, label, words(name, typed).with("type", "search"));
    }

    /**
     * Adds a field for a number.
     *
     * @param autocomplete what it is, in the words of the HTML standard, so that a browser can fill it in
     * @param problem what is wrong with what was typed; none where nothing is
     */
    public FilterForm digits(String name, String label, String typed, String autocomplete, Optional<String> problem) {
        var field = words(name, typed).with("inputmode", "numeric").with("autocomplete", autocomplete);
        field(name, label, field);
        problem.ifPresent(text -> {
            var message = id(name) + "-message";
            field.with("aria-invalid", "true").with("aria-describedby", message);
            row(Tag.ofText("p", text).with("id", message).with("class", "filter-problem"));
        });
        return this;
    }

    private static Tag words(String name, String typed) {
        return new Tag("input", "").with("name", name).with("value", typed).with("enterkeyhint", "search");
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
