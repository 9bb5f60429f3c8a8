package org.practiceportal.portal.condition;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.practiceportal.common.condition.HealthAspect;
import org.practiceportal.common.condition.SectionDraft;
import org.practiceportal.portal.staff.FormFields;
import org.practiceportal.portal.staff.NamedField;

/** The fields of one section of a page. */
class SectionFields extends Section {

    private final Select<HealthAspect> type = new Select<>();
    private final TextField heading = NamedField.text("staff.page.section.heading");
    private final TextArea text = NamedField.longText("staff.page.section.text");
    private final Div actions = new Div();

    SectionFields(FormFields fields, SectionDraft draft) {
        addClassName("staff-section");
        type.setLabel(getTranslation("staff.page.section.type"));
        type.setItems(HealthAspect.values());
        type.setItemLabelGenerator(aspect -> getTranslation("staff.page.aspect." + aspect));
        type.setValue(draft.type());
        type.addValueChangeListener(change -> {
            if (change.isFromClient() && heading.isEmpty()) {
                heading.setValue(getTranslation("staff.page.aspect." + change.getValue()));
            }
        });
        heading.setValue(draft.heading());
        heading.setRequiredIndicatorVisible(true);
        text.setValue(draft.text());
        text.setHelperText(getTranslation("staff.page.section.text.hint"));
        text.addClassName("staff-wide");
        actions.addClassNames("staff-wide", "staff-section-actions");
        fields.add("sections[].type", type);
        fields.add("sections[].heading", heading);
        fields.add("sections[].text", text);
        var group = new Div(type, heading, text, actions);
        group.addClassName("staff-form");
        add(group);
    }

    /** Adds a button that does something with this section. */
    void addAction(String key, Runnable action) {
        var button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        // Otherwise a screen reader hears "Move up" as often as there are sections.
        button.setAriaLabel(getTranslation(key + ".of", heading.getValue()));
        heading.addValueChangeListener(change -> button.setAriaLabel(getTranslation(key + ".of", change.getValue())));
        actions.add(button);
    }

    /** Tells the form where in its list the section is now. */
    void placeAt(int index, FormFields fields) {
        fields.place("sections[" + index + "].type", type);
        fields.place("sections[" + index + "].heading", heading);
        fields.place("sections[" + index + "].text", text);
        getElement().setAttribute("aria-label", getTranslation("staff.page.section.number", index + 1));
    }

    /** Inserts something where the cursor is, or at the end where it never was in the text. */
    void insert(String embed, Runnable changed) {
        text.getElement()
                .executeJs("return this.inputElement.selectionStart")
                .then(
                        Integer.class,
                        cursor -> insertAt(cursor, embed, changed),
                        failure -> insertAt(text.getValue().length(), embed, changed));
    }

    /** Replaces a piece of the text wherever it stands. */
    void replace(String typed, String embed) {
        text.setValue(text.getValue().replace(typed, embed));
    }

    void focusHeading() {
        heading.focus();
    }

    SectionDraft read() {
        return new SectionDraft(type.getValue(), heading.getValue().strip(), text.getValue());
    }

    private void insertAt(int cursor, String embed, Runnable changed) {
        String before = text.getValue();
        int at = Math.min(cursor, before.length());
        text.setValue(before.substring(0, at) + embed + before.substring(at));
        text.getElement().executeJs("this.focus(); this.inputElement.setSelectionRange($0, $0)", at + embed.length());
        changed.run();
    }
}
