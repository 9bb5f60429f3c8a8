package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.data.binder.HasValidator;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.problem.FieldError;

/** The fields of a form by the path that field errors use, such as {@code sections[2].text}. */
public final class FormFields {

    private final Map<String, HasValidationProperties> byPath = new LinkedHashMap<>();
    private Runnable changed = () -> {};

    /** Takes a field in; a change made in the browser is a change of the form. */
    public <F extends Component & HasValidationProperties & HasValue<?, ?>> F add(String path, F field) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return place(path, field);
    }

    /** Gives a field that has been taken in another path, because its record has moved within its list. */
    public <F extends Component & HasValidationProperties> F place(String path, F field) {
        byPath.put(path, field);
        if (field instanceof TextFieldBase<?, ?>) {
            UnsavedTyping.name(field, path);
        }
        return field;
    }

    /** Forgets the fields whose paths begin like this, because their list has changed. */
    public void forget(String path) {
        byPath.keySet().removeIf(known -> known.startsWith(path));
    }

    /** Says what to do when staff change anything. */
    public void onChange(Runnable action) {
        changed = action;
    }

    /** Says that the form changed in another way than through a field's value. */
    public void change() {
        changed.run();
    }

    /** Lets a record be named, because it does not exist yet. */
    void release() {
        byPath.values().forEach(field -> {
            if (field instanceof KeyField key) {
                key.release();
            }
        });
    }

    /** Takes every mark away. */
    public void clearErrors() {
        byPath.values().forEach(field -> field.setInvalid(false));
    }

    /**
     * Marks every number or date that cannot be read or is missing, and returns whether there is none. Its value is
     * empty then, which must not be taken for a decision to leave it empty.
     */
    public boolean check() {
        byPath.values().forEach(field -> error(field).ifPresent(message -> mark(field, message)));
        return byPath.values().stream().noneMatch(HasValidationProperties::isInvalid);
    }

    /** Returns whether every number and date can be read. */
    boolean readable() {
        return byPath.values().stream().allMatch(field -> error(field).isEmpty());
    }

    /** Marks one field. */
    public void mark(String path, String message) {
        mark(new FieldError(path, message));
    }

    /** Marks the fields that are wrong, goes to the first, and returns the errors that belong to no field. */
    public List<FieldError> mark(List<FieldError> errors) {
        List<FieldError> elsewhere =
                errors.stream().filter(error -> !mark(error)).toList();
        focusFirstError();
        return elsewhere;
    }

    /** Goes to the first field that is marked. */
    public void focusFirstError() {
        byPath.values().stream()
                .filter(HasValidationProperties::isInvalid)
                .findFirst()
                .ifPresent(field -> {
                    if (field instanceof Focusable<?> focusable) {
                        focusable.focus();
                    }
                });
    }

    private static Optional<String> error(HasValidationProperties field) {
        return switch (field) {
            case IntegerField number -> error(number, number.getValue());
            case NumberField number -> error(number, number.getValue());
            case DatePicker date -> error(date, date.getValue());
            default -> Optional.empty();
        };
    }

    private static <T> Optional<String> error(HasValidator<T> field, @Nullable T value) {
        // Without a context the field checks as if it had been left, required values included.
        ValidationResult result = field.getDefaultValidator().apply(value, null);
        return result.isError() ? Optional.of(result.getErrorMessage()) : Optional.empty();
    }

    private boolean mark(FieldError error) {
        Optional<HasValidationProperties> field = nearest(error.field());
        field.ifPresent(found -> mark(found, error.message()));
        return field.isPresent();
    }

    private static void mark(HasValidationProperties field, String message) {
        field.setErrorMessage(message);
        field.setInvalid(true);
    }

    /** Finds the field of a path, or of the list or record that the path lies in. */
    private Optional<HasValidationProperties> nearest(String path) {
        String at = path;
        while (!at.isEmpty()) {
            HasValidationProperties field = byPath.get(at);
            if (field != null) {
                return Optional.of(field);
            }
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return Optional.empty();
    }
}
