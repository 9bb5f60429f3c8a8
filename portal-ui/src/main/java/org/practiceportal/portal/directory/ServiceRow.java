package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.HealthcareService;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.NewPatients;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.RowsField;

/** The fields of a service at an office. */
class ServiceRow implements RowsField.Row<HealthcareService> {

    /** Longest name and comment that a service can have. */
    private static final int LONGEST_NAME = 120;

    private static final int LONGEST_COMMENT = 500;

    private final TextField name = NamedField.text("staff.service.name");
    private final TextArea comment = NamedField.longText("staff.service.comment");
    private final ComboBox<Slug> number = new ComboBox<>(text("staff.service.number"));
    private final Select<Answer> referral = question("staff.service.referral");
    private final Select<Answer> walkIn = question("staff.service.walk-in");
    private final Select<Answer> newPatients = question("staff.service.new-patients");
    private final DatePicker asOf = NamedField.date("staff.service.as-of");
    private final DependentHoursField hours;
    private final Supplier<LocationDetails> office;

    /** What is known of a question with two answers. */
    private enum Answer {
        UNKNOWN,
        YES,
        NO;

        static Answer of(@Nullable Boolean known) {
            return known == null ? UNKNOWN : known ? YES : NO;
        }

        @Nullable
        Boolean known() {
            return this == UNKNOWN ? null : Boolean.valueOf(this == YES);
        }
    }

    /**
     * Makes the fields of a service that says nothing yet.
     *
     * @param office as it is typed, whose hours the service may share
     * @param numbers those that the office's patients can be given
     */
    ServiceRow(Supplier<LocationDetails> office, List<ContactPointDetails> numbers, LocalDate today, Runnable changed) {
        hours = new DependentHoursField(text("staff.service.hours"), changed);
        this.office = office;
        hours.at(office.get());
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(LONGEST_NAME);
        comment.setMaxLength(LONGEST_COMMENT);
        number.setItems(numbers.stream().map(ContactPointDetails::key).toList());
        number.setItemLabelGenerator(key -> numbers.stream()
                .filter(known -> known.key().equals(key))
                .findFirst()
                .map(known -> known.label() + " · " + PhoneLink.spoken(known, Texts.english()))
                .orElse(key.value()));
        number.setClearButtonVisible(true);
        number.setPlaceholder(text("staff.service.number.none"));
        asOf.setLocale(Texts.english().locale());
        asOf.setAutoOpen(false);
        asOf.setVisible(false);
        newPatients.addValueChangeListener(change -> {
            asOf.setVisible(change.getValue() != Answer.UNKNOWN);
            if (change.isFromClient()) {
                asOf.setValue(today);
            }
        });
        Stream.<HasValue<?, ?>>of(name, comment, number, referral, walkIn, newPatients, asOf)
                .forEach(field -> field.addValueChangeListener(change -> {
                    if (change.isFromClient()) {
                        changed.run();
                    }
                }));
    }

    @Override
    public void refresh() {
        hours.at(office.get());
    }

    @Override
    public List<Component> fields() {
        return List.of(name, comment, number, referral, walkIn, newPatients, asOf, hours);
    }

    @Override
    public void show(HealthcareService service) {
        name.setValue(service.name());
        comment.setValue(Objects.requireNonNullElse(service.comment(), ""));
        number.setValue(service.contactPoint());
        referral.setValue(Answer.of(service.referralRequired()));
        walkIn.setValue(Answer.of(service.walkIn()));
        var said = service.newPatients();
        newPatients.setValue(Answer.of(said == null ? null : Boolean.valueOf(said.accepting())));
        asOf.setValue(said == null ? null : said.asOf());
        hours.show(service.hours());
    }

    @Override
    public void check() {
        hours.check();
    }

    @Override
    public Optional<HealthcareService> typed() {
        boolean complete = !name.getValue().isBlank()
                && !asOf.isInvalid()
                && (newPatients.getValue() == Answer.UNKNOWN || !asOf.isEmpty());
        return complete
                ? Optional.of(new HealthcareService(
                        name.getValue().strip(),
                        NamedField.textOrNull(comment),
                        number.getValue(),
                        hours.typed(),
                        referral.getValue().known(),
                        walkIn.getValue().known(),
                        newPatients.getValue() == Answer.UNKNOWN
                                ? null
                                : new NewPatients(newPatients.getValue() == Answer.YES, asOf.getValue())))
                : Optional.empty();
    }

    private static Select<Answer> question(String key) {
        var question = new Select<Answer>();
        question.setLabel(text(key));
        question.setItems(Answer.values());
        question.setItemLabelGenerator(answer -> text("staff.answer." + answer));
        question.setValue(Answer.UNKNOWN);
        return question;
    }

    private static String text(String key) {
        return I18NProvider.translate(key);
    }
}
