package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.portal.layout.Texts;

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
        // An empty one would have to be guessed, and a guess moves the record.
        field.setRequiredIndicatorVisible(true);
        String wrong = I18NProvider.translate("staff.rank.wrong");
        field.setI18n(new IntegerField.IntegerFieldI18n()
                .setRequiredErrorMessage(wrong)
                .setBadInputErrorMessage(wrong)
                .setMinErrorMessage(wrong));
        return field;
    }

    /** Returns the place behind all that are taken. */
    public static int rankAfter(Stream<Integer> taken) {
        return taken.max(Comparator.naturalOrder()).map(last -> last + 1).orElse(0);
    }

    /** Makes a field for a number with decimals, which may stay empty. */
    public static NumberField decimal(String key) {
        var field = new NumberField(I18NProvider.translate(key));
        field.setI18n(new NumberField.NumberFieldI18n()
                .setBadInputErrorMessage(I18NProvider.translate("staff.decimal.wrong")));
        return field;
    }

    /** Makes a field for a date, which may stay empty. */
    public static DatePicker date(String key) {
        var field = new DatePicker(I18NProvider.translate(key));
        field.setI18n(
                new DatePicker.DatePickerI18n().setBadInputErrorMessage(I18NProvider.translate("staff.date.wrong")));
        return field;
    }

    /** Makes a field for a time of day, which may stay empty; what may be morning or evening is no time. */
    public static TimePicker time(String accessibleName) {
        var field = new TimePicker();
        field.setAriaLabel(accessibleName);
        field.setLocale(Texts.english().locale());
        field.setI18n(
                new TimePicker.TimePickerI18n().setBadInputErrorMessage(I18NProvider.translate("staff.time.wrong")));
        readClockTime(field);
        return field;
    }

    /** Makes a field for a day and a time, which may stay empty. */
    public static DateTimePicker dateTime(String key) {
        var field = new DateTimePicker(I18NProvider.translate(key));
        field.setLocale(Texts.english().locale());
        field.setI18n(new DateTimePicker.DateTimePickerI18n()
                .setBadInputErrorMessage(I18NProvider.translate("staff.date-time.wrong"))
                .setIncompleteInputErrorMessage(I18NProvider.translate("staff.date-time.incomplete")));
        readClockTime(field);
        return field;
    }

    private static void readClockTime(Component picker) {
        picker.addAttachListener(attached -> picker.getElement().executeJs("window.clockTime.readBy(this)"));
    }

    /** Returns what stands in a field, or nothing where that is blank. */
    public static @Nullable String textOrNull(HasValue<?, String> field) {
        String text = field.getValue().strip();
        return text.isEmpty() ? null : text;
    }
}
