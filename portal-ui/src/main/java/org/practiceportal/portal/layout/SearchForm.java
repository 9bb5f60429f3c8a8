package org.practiceportal.portal.layout;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;

/**
 * The search field: an ordinary form, which the script beside it makes a combobox with completions.
 *
 * <p>Its parts carry fixed ids, so a page has one of each place.
 */
public final class SearchForm extends HtmlContainer {

    /** Draws the form, with the words last searched for. */
    public SearchForm(String query, String id, Texts texts) {
        super("form");
        addClassName("search-form");
        getElement()
                .setAttribute("action", "/search")
                .setAttribute("method", "get")
                .setAttribute("role", "search");
        var label = new NativeLabel(texts.get("search.label"));
        label.setFor(id);
        var field = new Tag("input", "")
                .with("id", id)
                .with("type", "search")
                .with("name", "q")
                .with("value", query)
                .with("placeholder", texts.get("search.placeholder"))
                .with("maxlength", "4000")
                .with("autocomplete", "off")
                .with("autocapitalize", "none")
                .with("spellcheck", "false")
                .with("enterkeyhint", "search")
                .with("data-completions", "/search/completions")
                .with("data-one", texts.get("search.completions.one"))
                .with("data-many", texts.get("search.completions.many"))
                .with("data-none", texts.get("search.completions.none"))
                .with("data-list-label", texts.get("search.completions.label"));
        var button = new NativeButton(texts.get("search.button"));
        button.getElement().setAttribute("type", "submit");
        add(label, new Tag("div", "search-field", field, button));
    }
}
