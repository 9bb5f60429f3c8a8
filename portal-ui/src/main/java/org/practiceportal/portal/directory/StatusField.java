package org.practiceportal.portal.directory;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.portal.staff.NamedField;

/** What is out of the ordinary at an office: nothing, a notice, fewer services, or a closure, from and until a time. */
class StatusField extends CustomField<OperatingStatus> {

    private static final int LONGEST_TEXT = 300;

    private final Select<OperatingStatus.Code> code = new Select<>();
    private final TextArea text = new TextArea(getTranslation("staff.status.text"));
    private final DateTimePicker from = NamedField.dateTime("staff.status.from");
    private final DateTimePicker until = NamedField.dateTime("staff.status.until");
    private final Div details = new Div(text, from, until);

    StatusField() {
        setLabel(getTranslation("staff.status"));
        addClassName("staff-operating-status");
        code.setItems(OperatingStatus.Code.values());
        code.setEmptySelectionAllowed(true);
        code.setEmptySelectionCaption(getTranslation("staff.status.normal"));
        code.setItemLabelGenerator(
                chosen -> getTranslation(chosen == null ? "staff.status.normal" : "staff.status." + chosen.name()));
        code.setAriaLabel(getTranslation("staff.status"));
        code.addValueChangeListener(change -> details.setVisible(change.getValue() != null));
        text.setMaxLength(LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("staff.status.until.hint"));
        details.addClassName("staff-status-details");
        details.setVisible(false);
        add(code, details);
    }

    @Override
    protected @Nullable OperatingStatus generateModelValue() {
        try {
            return typed();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable OperatingStatus status) {
        code.setValue(status == null ? null : status.code());
        text.setValue(status == null ? "" : status.text());
        from.setValue(status == null ? null : status.from());
        until.setValue(status == null ? null : status.until());
    }

    /** Shows a status, or that nothing is out of the ordinary. */
    void show(@Nullable OperatingStatus status) {
        setPresentationValue(status);
        updateValue();
    }

    /** Returns whether what is typed can be kept; where not, the field says why. */
    boolean check() {
        setInvalid(false);
        try {
            typed();
        } catch (IllegalArgumentException e) {
            setErrorMessage(getTranslation(isComplete() ? "staff.status.wrong" : "staff.status.incomplete"));
            setInvalid(true);
        }
        return !isInvalid();
    }

    /**
     * Returns the status typed; none where nothing is out of the ordinary.
     *
     * @throws IllegalArgumentException if something is missing, or it ends before it begins
     */
    @Nullable
    OperatingStatus typed() {
        if (code.getValue() == null) {
            return null;
        }
        if (!isComplete()) {
            throw new IllegalArgumentException("A status needs its text and when it begins");
        }
        return new OperatingStatus(code.getValue(), text.getValue().strip(), from.getValue(), until.getValue());
    }

    /** An end that cannot be read must not be taken for none. */
    private boolean isComplete() {
        return !text.getValue().isBlank() && from.getValue() != null && !until.isInvalid();
    }
}
