package org.practiceportal.portal.staff;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** Fields of staff's forms, labelled from the message bundle. */
public final class NamedField {

    private NamedField() {}

    /** Makes a field of one line. */
    public static TextField text(String key) {
        return new TextField(I18NProvider.translate(key));
    }

    /** Makes a field of several lines. */
    public static TextArea longText(String key) {
        return new TextArea(I18NProvider.translate(key));
    }

    /** Makes a field for the place in an order, smallest first. */
    public static IntegerField rank(String key) {
        var field = new IntegerField(I18NProvider.translate(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        field.setHelperText(I18NProvider.translate("staff.rank.hint"));
        return field;
    }

    /** Returns what stands in a field, or nothing where that is blank. */
    public static @Nullable String textOrNull(HasValue<?, String> field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
