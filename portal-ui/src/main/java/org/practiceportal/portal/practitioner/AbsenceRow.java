package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.Absence;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RowsField;

/** The fields of an absence: from when to when, and at which office where it is not everywhere. */
class AbsenceRow implements RowsField.Row<Absence> {

    private final DatePicker from = NamedField.date("staff.absence.from");
    private final DatePicker through = NamedField.date("staff.absence.through");
    private final ComboBox<Slug> location = new ComboBox<>(I18NProvider.translate("staff.absence.location"));

    AbsenceRow(DirectoryNames directory, Runnable changed) {
        Stream.of(from, through).forEach(date -> {
            date.setLocale(Texts.english().locale());
            date.setAutoOpen(false);
            date.setRequiredIndicatorVisible(true);
        });
        location.setItems(directory.offices());
        location.setItemLabelGenerator(directory::officeName);
        location.setClearButtonVisible(true);
        location.setPlaceholder(I18NProvider.translate("staff.absence.location.all"));
        Stream.<HasValue<?, ?>>of(from, through, location)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    @Override
    public List<Component> fields() {
        return List.of(from, through, location);
    }

    @Override
    public void show(Absence absence) {
        from.setValue(absence.from());
        through.setValue(absence.through());
        location.setValue(absence.location());
    }

    @Override
    public Optional<Absence> typed() {
        return from.isEmpty() || through.isEmpty()
                ? Optional.empty()
                : Optional.of(new Absence(from.getValue(), through.getValue(), location.getValue()));
    }
}
