package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerRole;
import org.practiceportal.portal.directory.DependentHoursField;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RowsField;

/** The fields of a role: at which office, from when to when, and what patients are told of it. */
class RoleRow implements RowsField.Row<PractitionerRole> {

    private enum Accepting {
        UNKNOWN,
        YES,
        NO
    }

    private final ComboBox<Slug> location = new ComboBox<>(text("staff.role.location"));
    private final DatePicker from = NamedField.date("staff.role.from");
    private final DatePicker through = NamedField.date("staff.role.through");
    private final ComboBox<Slug> number = new ComboBox<>(text("staff.role.number"));
    private final Select<Accepting> accepting = new Select<>();
    private final DatePicker asOf = NamedField.date("staff.role.as-of");
    private final Checkbox video = new Checkbox(text("staff.role.video"));
    private final DependentHoursField hours;
    private final DirectoryNames directory;

    /**
     * Makes the fields of a role that says nothing yet.
     *
     * @param today the day on which staff say what they say of new patients
     */
    RoleRow(DirectoryNames directory, LocalDate today, Runnable changed) {
        this.directory = directory;
        hours = new DependentHoursField(text("staff.role.hours"), changed);
        location.setRequiredIndicatorVisible(true);
        location.setItems(directory.offices());
        location.setItemLabelGenerator(directory::officeName);
        location.addValueChangeListener(change -> moved());
        number.setItemLabelGenerator(this::numberName);
        number.setClearButtonVisible(true);
        number.setPlaceholder(text("staff.role.number.none"));
        accepting.setLabel(text("staff.role.new-patients"));
        accepting.setItems(Accepting.values());
        accepting.setItemLabelGenerator(each -> text("staff.role.new-patients." + each));
        accepting.setValue(Accepting.UNKNOWN);
        accepting.addValueChangeListener(change -> {
            asOf.setVisible(change.getValue() != Accepting.UNKNOWN);
            if (change.isFromClient()) {
                asOf.setValue(today);
            }
        });
        asOf.setVisible(false);
        Stream.of(from, through, asOf).forEach(date -> {
            date.setLocale(Texts.english().locale());
            // A new row begins here; a calendar that opens by itself would hide what is to be filled in.
            date.setAutoOpen(false);
        });
        Stream.<HasValue<?, ?>>of(location, from, through, number, accepting, asOf, video)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
        moved();
    }

    @Override
    public List<Component> fields() {
        return List.of(location, from, through, number, accepting, asOf, video, hours);
    }

    @Override
    public void show(PractitionerRole role) {
        location.setValue(role.location());
        from.setValue(role.from());
        through.setValue(role.through());
        number.setValue(role.contactPoint());
        var said = role.newPatients();
        accepting.setValue(said == null ? Accepting.UNKNOWN : said.accepting() ? Accepting.YES : Accepting.NO);
        asOf.setValue(said == null ? null : said.asOf());
        video.setValue(role.videoVisits());
        hours.show(role.hours());
    }

    @Override
    public void check() {
        hours.check();
    }

    @Override
    public Optional<PractitionerRole> typed() {
        boolean complete = !location.isEmpty()
                && Stream.of(from, through, asOf).noneMatch(DatePicker::isInvalid)
                && (accepting.getValue() == Accepting.UNKNOWN || !asOf.isEmpty());
        return complete
                ? Optional.of(new PractitionerRole(
                        location.getValue(),
                        from.getValue(),
                        through.getValue(),
                        number.getValue(),
                        hours.typed(),
                        newPatients(),
                        video.getValue()))
                : Optional.empty();
    }

    private @Nullable NewPatients newPatients() {
        return accepting.getValue() == Accepting.UNKNOWN
                ? null
                : new NewPatients(accepting.getValue() == Accepting.YES, asOf.getValue());
    }

    /** The number of another office would send patients there. */
    private void moved() {
        var chosen = number.getValue();
        var choices = directory.numbersAt(location.getValue()).stream()
                .map(ContactPointDetails::key)
                .toList();
        number.setItems(choices);
        number.setValue(choices.contains(chosen) ? chosen : null);
        hours.at(directory.office(location.getValue()).orElse(null));
    }

    private String numberName(Slug key) {
        return directory.numbersAt(location.getValue()).stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .map(known -> known.label() + " · " + PhoneLink.spoken(known, Texts.english()))
                .orElse(key.value());
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
