package org.practiceportal.portal.staff;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.Slug;

/** A record's permanent name: proposed from what the record is called, free until the first save, fixed ever after. */
public final class KeyField extends TextField {

    /** Makes a field that proposes a name from another field's text. */
    public KeyField(String key, TextField called) {
        this(key, List.of(called));
    }

    /** Makes a field that proposes a name from the texts of several fields, once all of them are filled in. */
    public KeyField(String key, List<TextField> called) {
        super(I18NProvider.translate(key));
        setHelperText(getTranslation("staff.key.hint"));
        called.forEach(field -> field.addValueChangeListener(change -> propose(called)));
    }

    private void propose(List<TextField> called) {
        if (!isReadOnly() && isEmpty() && called.stream().noneMatch(TextField::isEmpty)) {
            Slug.fromTitle(called.stream().map(TextField::getValue).collect(Collectors.joining(" ")))
                    .ifPresent(slug -> setValue(slug.value()));
        }
    }

    /** Shows the name of a record that exists. */
    public void fix(Slug name) {
        setValue(name.value());
        setReadOnly(true);
    }

    /** Asks for the name of a record that does not exist yet. */
    public void free() {
        clear();
        release();
    }

    /** Lets the name be changed, because the record does not exist yet. */
    void release() {
        setReadOnly(false);
    }

    /** Returns whether it is a name; where not, the field says so. */
    public boolean check() {
        setErrorMessage(getTranslation("staff.key.wrong"));
        setInvalid(Slug.find(getValue().strip()).isEmpty());
        return !isInvalid();
    }

    /**
     * Returns the name.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Slug typed() {
        return new Slug(getValue().strip());
    }
}
