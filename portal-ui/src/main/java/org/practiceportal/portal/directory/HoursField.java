package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.portal.layout.Texts;

/**
 * Weekly hours: for each day any number of spans, or closed. Hours that nobody has confirmed are not closed days but not
 * known, and patients are then asked to call.
 */
class HoursField extends CustomField<OpeningHours> {

    private static final List<Integer> WEEKS = List.of(1, 2, 3, 4, 5, OpeningHours.LAST_OF_MONTH);

    private final Checkbox known = new Checkbox();
    private final Div week = new Div();
    private final Paragraph sentence = new Paragraph();
    private final Map<DayOfWeek, Day> days = new EnumMap<>(DayOfWeek.class);
    private final Runnable changed;

    HoursField(Runnable changed) {
        this.changed = changed;
        setLabel(getTranslation("staff.hours"));
        addClassName("staff-hours");
        known.setLabel(getTranslation("staff.hours.known"));
        known.addValueChangeListener(change -> week.setVisible(change.getValue()));
        week.setVisible(false);
        for (DayOfWeek day : DayOfWeek.values()) {
            Day row = new Day(day.getDisplayName(TextStyle.FULL, getLocale()));
            days.put(day, row);
            week.add(row);
        }
        sentence.addClassName("staff-hours-sentence");
        sentence.getElement().setAttribute("role", "status");
        week.add(sentence);
        add(known, week);
    }

    /** Takes away the choice that nobody knows, where another field offers it. */
    HoursField alwaysKnown() {
        known.setValue(true);
        known.setVisible(false);
        return this;
    }

    /** Says in plain words what patients will read, or what is wrong, while it is typed. */
    private void tell() {
        sentence.setText(said());
        changed.run();
    }

    private String said() {
        try {
            return week().map(new HoursWording(Texts.english())::week).orElse("");
        } catch (IllegalArgumentException e) {
            return getTranslation("staff.hours.contradiction");
        }
    }

    @Override
    protected @Nullable OpeningHours generateModelValue() {
        try {
            return typed();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable OpeningHours hours) {
        known.setValue(hours != null);
        days.forEach((day, row) -> row.show(hours == null ? List.of() : hours.on(day)));
        sentence.setText(said());
    }

    /** Shows hours, or that they are not known. */
    void show(@Nullable OpeningHours hours) {
        setPresentationValue(hours);
        updateValue();
    }

    /** Returns whether what is typed can be kept; where not, the field says why. */
    boolean check() {
        setInvalid(false);
        if (known.getValue()) {
            days.forEach(this::check);
            checkNights();
            if (days.values().stream().allMatch(day -> day.rows.isEmpty())) {
                refuse(getTranslation("staff.hours.none"));
            }
        }
        return !isInvalid();
    }

    private void check(DayOfWeek day, Day row) {
        try {
            if (row.typed(day).isEmpty()) {
                refuse(getTranslation("staff.hours.incomplete", row.name));
            }
        } catch (IllegalArgumentException e) {
            refuse(getTranslation("staff.hours.wrong", row.name));
        }
    }

    /** A night may run into the hours of the day after it, though each of the two days is right. */
    private void checkNights() {
        try {
            week();
        } catch (IllegalArgumentException e) {
            if (!isInvalid()) {
                refuse(getTranslation("staff.hours.contradiction"));
            }
        }
    }

    /**
     * Returns the hours typed; none where they are not known.
     *
     * @throws IllegalArgumentException if a time is missing, or two contradict each other
     */
    @Nullable
    OpeningHours typed() {
        return known.getValue()
                ? week().filter(hours -> !hours.spans().isEmpty()).orElseThrow(IllegalArgumentException::new)
                : null;
    }

    /** Returns the hours typed as far as they can be told yet. */
    @Nullable
    OpeningHours soFar() {
        return generateModelValue();
    }

    private void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    /** Empty where a span lacks one of its times. */
    private Optional<OpeningHours> week() {
        var week = new ArrayList<OpeningHours.Span>();
        for (Map.Entry<DayOfWeek, Day> day : days.entrySet()) {
            Optional<OpeningHours> hours = day.getValue().typed(day.getKey());
            if (hours.isEmpty()) {
                return Optional.empty();
            }
            week.addAll(hours.get().spans());
        }
        return Optional.of(new OpeningHours(week));
    }

    /** One day of the week. */
    private final class Day extends Div {

        private final List<SpanRow> rows = new ArrayList<>();
        private final Div spans = new Div();
        private final Span closed = new Span(HoursField.this.getTranslation("staff.hours.closed"));
        private final String name;

        Day(String name) {
            this.name = name;
            addClassName("staff-day");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", name);
            var title = new Span(name);
            title.addClassName("staff-day-name");
            spans.addClassName("staff-spans");
            spans.add(closed);
            var add = new Button(HoursField.this.getTranslation("staff.hours.add"), click -> {
                SpanRow row = addRow();
                row.time.focusFirst();
                tell();
            });
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.setAriaLabel(HoursField.this.getTranslation("staff.hours.add.on", name));
            add(title, spans, add);
        }

        void show(List<OpeningHours.Span> hours) {
            List.copyOf(rows).forEach(this::removeRow);
            hours.forEach(span -> addRow().show(span));
        }

        private SpanRow addRow() {
            var row = new SpanRow(name);
            row.time.onRemove(() -> {
                removeRow(row);
                tell();
            });
            rows.add(row);
            spans.add(row);
            closed.setVisible(false);
            return row;
        }

        /** Empty where a span lacks one of its times. */
        Optional<OpeningHours> typed(DayOfWeek day) {
            var typed = new ArrayList<OpeningHours.Span>();
            for (SpanRow row : rows) {
                Optional<OpeningHours.Span> span = row.typed(day);
                if (span.isEmpty()) {
                    return Optional.empty();
                }
                typed.add(span.get());
            }
            return Optional.of(new OpeningHours(typed));
        }

        private void removeRow(SpanRow row) {
            rows.remove(row);
            spans.remove(row);
            closed.setVisible(rows.isEmpty());
        }
    }

    /** One stretch of opening, and what sets it apart from the same stretch of every week. */
    private final class SpanRow extends Div {

        private final TimeFields time;
        private final MultiSelectComboBox<Integer> weeks = new MultiSelectComboBox<>();
        private final Checkbox byAppointment =
                new Checkbox(HoursField.this.getTranslation("staff.hours.by-appointment"));

        SpanRow(String day) {
            time = new TimeFields(day, HoursField.this::tell);
            weeks.setItems(WEEKS);
            weeks.setItemLabelGenerator(week -> HoursField.this.getTranslation(
                    "hours.week." + (week == OpeningHours.LAST_OF_MONTH ? "last" : week)));
            weeks.setPlaceholder(HoursField.this.getTranslation("staff.hours.every-week"));
            weeks.setAriaLabel(HoursField.this.getTranslation("staff.hours.weeks", day));
            weeks.addValueChangeListener(change -> tellOf(change.isFromClient()));
            byAppointment.setAriaLabel(HoursField.this.getTranslation("staff.hours.by-appointment.on", day));
            byAppointment.addValueChangeListener(change -> tellOf(change.isFromClient()));
            var more = new Details(HoursField.this.getTranslation("staff.hours.more"), weeks, byAppointment);
            more.addClassName("staff-span-more");
            addClassName("staff-span-row");
            add(time, more);
        }

        private void tellOf(boolean typed) {
            if (typed) {
                tell();
            }
        }

        void show(OpeningHours.Span span) {
            time.show(span.time());
            weeks.setValue(span.weeksOfMonth());
            byAppointment.setValue(span.byAppointment());
        }

        Optional<OpeningHours.Span> typed(DayOfWeek day) {
            return time.typed()
                    .map(span -> new OpeningHours.Span(
                            day, span.opens(), span.closes(), weeks.getValue(), byAppointment.getValue()));
        }
    }
}
