package org.practiceportal.portal.directory;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Asks for a ZIP code to show the nearest office first: an ordinary form that needs no script. */
final class ZipForm extends HtmlContainer {

    private static final String FIELD = "zip";
    private static final String MESSAGE = "zip-message";

    /** Draws the form with what was typed and, beside the field, what is wrong with it. */
    ZipForm(ZipSearch search, Texts texts) {
        super("form");
        addClassName("zip-form");
        getElement().setAttribute("action", "/offices").setAttribute("method", "get");
        var label = new NativeLabel(texts.get("offices.near.label"));
        label.setFor(FIELD);
        var field = new Tag("input", "")
                .with("id", FIELD)
                .with("name", "near")
                .with("value", search.typed())
                .with("inputmode", "numeric")
                .with("autocomplete", "postal-code")
                .with("enterkeyhint", "search");
        var button = new NativeButton(texts.get("offices.near.button"));
        button.getElement().setAttribute("type", "submit");
        add(label, new Tag("div", "search-field", field, button));
        new ZipWording(texts).problem(search).ifPresent(problem -> {
            field.with("aria-invalid", "true").with("aria-describedby", MESSAGE);
            add(Tag.ofText("p", problem).with("id", MESSAGE));
        });
    }
}
