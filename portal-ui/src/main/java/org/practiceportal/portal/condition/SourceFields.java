package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.practiceportal.common.condition.SourceReference;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of one source of a page. */
class SourceFields extends Div {

    private final TextField title = NamedField.text("staff.page.source.title");
    private final TextField publisher = NamedField.text("staff.page.source.publisher");
    private final TextField url = NamedField.text("staff.page.source.url");
    private final Button remove = new Button(getTranslation("staff.page.source.remove"));

    SourceFields(FormFields fields, SourceReference source) {
        addClassNames("staff-form", "staff-source");
        getElement().setAttribute("role", "group");
        title.setValue(source.title());
        title.setRequiredIndicatorVisible(true);
        publisher.setValue(source.publisher());
        url.setValue(source.url());
        url.setRequiredIndicatorVisible(true);
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        fields.add("sources[].title", title);
        fields.add("sources[].publisher", publisher);
        fields.add("sources[].url", url);
        add(title, publisher, url, remove);
    }

    void onRemove(Runnable action) {
        remove.addClickListener(click -> action.run());
    }

    /** Tells the form where in its list the source is now. */
    void placeAt(int index, FormFields fields) {
        String name = getTranslation("staff.page.source.number", index + 1);
        fields.place("sources[" + index + "].title", title);
        fields.place("sources[" + index + "].publisher", publisher);
        fields.place("sources[" + index + "].url", url);
        getElement().setAttribute("aria-label", name);
        remove.setAriaLabel(getTranslation("staff.page.source.remove") + ": " + name);
    }

    SourceReference read() {
        return new SourceReference(
                title.getValue().strip(),
                publisher.getValue().strip(),
                url.getValue().strip());
    }
}
