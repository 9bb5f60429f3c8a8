package org.practiceportal.portal.directory;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.portal.layout.Texts;

/** What is out of the ordinary at an office: nothing, a notice, fewer services, or a closure, from and until a time. */
class StatusField extends CustomField<OperatingStatus> {

    private static final int LONGEST_TEXT = 300;

    private final Select<OperatingStatus.Code> code = new Select<>();
    private final TextArea text = new TextArea(getTranslation("staff.status.text"));
    private final DateTimePicker from = new DateTimePicker(getTranslation("staff.status.from"));
    private final DateTimePicker until = new DateTimePicker(getTranslation("staff.status.until"));
    private final Div details = new Div(text, from, until);

    StatusField() {
        setLabel(getTranslation("staff.status"));
        addClassName("staff-status");
        code.setItems(OperatingStatus.Code.values());
        code.setEmptySelectionAllowed(true);
        code.setEmptySelectionCaption(getTranslation("staff.status.normal"));
        code.setItemLabelGenerator(
                chosen -> getTranslation(chosen == null ? "staff.status.normal" : "staff.status." + chosen.name()));
        code.setAriaLabel(getTranslation("staff.status"));
        code.addValueChangeListener(change -> details.setVisible(change.getValue() != null));
        text.setMaxLength(LONGEST_TEXT);
        text.setRequiredIndicatorVisible(true);
        for (var time : List.of(from, until)) {
            time.setLocale(Texts.english().locale());
        }
        from.setRequiredIndicatorVisible(true);
        until.setHelperText(getTranslation("staff.status.until.hint"));
        details.addClassName("staff-status-details");
        details.setVisible(false);
        add(code, details);
    }

    @Override
    protected @Nullable OperatingStatus generateModelValue() {
        try {
            return typed().orElse(null);
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
            if (code.getValue() != null && typed().isEmpty()) {
                refuse("staff.status.incomplete");
            }
        } catch (IllegalArgumentException e) {
            refuse("staff.status.wrong");
        }
        return !isInvalid();
    }

    private void refuse(String key) {
        setErrorMessage(getTranslation(key));
        setInvalid(true);
    }

    /** Returns the status typed; none where nothing is out of the ordinary. Only after {@link #check}. */
    @Nullable
    OperatingStatus status() {
        return generateModelValue();
    }

    private Optional<OperatingStatus> typed() {
        LocalDateTime begin = from.getValue();
        return code.getValue() == null || text.getValue().isBlank() || begin == null
                ? Optional.empty()
                : Optional.of(
                        new OperatingStatus(code.getValue(), text.getValue().strip(), begin, until.getValue()));
    }
}
