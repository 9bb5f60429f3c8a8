package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OpeningHours;

/**
 * Weekly hours: for each day any number of spans, or closed. Hours that nobody has confirmed are not closed days but not
 * known, and patients are then asked to call.
 */
class HoursField extends CustomField<OpeningHours> {

    /** Offices open and close on the quarter hour; other times can still be typed. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private final Checkbox known = new Checkbox();
    private final Div week = new Div();
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
        add(known, week);
    }

    @Override
    protected @Nullable OpeningHours generateModelValue() {
        try {
            return known.getValue() ? typed().orElse(null) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable OpeningHours hours) {
        known.setValue(hours != null);
        days.forEach((day, row) -> row.show(hours == null ? List.of() : hours.on(day)));
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

    /** Returns the hours typed; none where they are not known. Only after {@link #check}. */
    @Nullable
    OpeningHours hours() {
        return generateModelValue();
    }

    private void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    /** Empty where a span lacks one of its times. */
    private Optional<OpeningHours> typed() {
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
                row.opens.focus();
                changed.run();
            });
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add.setAriaLabel(HoursField.this.getTranslation("staff.hours.add.on", name));
            add(title, spans, add);
        }

        void show(List<OpeningHours.Span> hours) {
            List.copyOf(rows).forEach(this::removeRow);
            for (OpeningHours.Span span : hours) {
                SpanRow row = addRow();
                row.opens.setValue(span.opens());
                row.closes.setValue(span.closes());
            }
        }

        private SpanRow addRow() {
            var row = new SpanRow(name);
            row.remove.addClickListener(click -> {
                removeRow(row);
                changed.run();
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
                LocalTime opens = row.opens.getValue();
                LocalTime closes = row.closes.getValue();
                if (opens == null || closes == null) {
                    return Optional.empty();
                }
                typed.add(new OpeningHours.Span(day, opens, closes));
            }
            return Optional.of(new OpeningHours(typed));
        }

        private void removeRow(SpanRow row) {
            rows.remove(row);
            spans.remove(row);
            closed.setVisible(rows.isEmpty());
        }
    }

    /** One stretch of opening. */
    private final class SpanRow extends Div {

        private final TimePicker opens = time();
        private final TimePicker closes = time();
        private final Button remove = new Button("✕");

        SpanRow(String day) {
            addClassName("staff-span");
            opens.setAriaLabel(HoursField.this.getTranslation("staff.hours.opens", day));
            closes.setAriaLabel(HoursField.this.getTranslation("staff.hours.closes", day));
            remove.setAriaLabel(HoursField.this.getTranslation("staff.hours.remove", day));
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            var dash = new Span("–");
            dash.getElement().setAttribute("aria-hidden", "true");
            add(opens, dash, closes, remove);
        }

        private TimePicker time() {
            var picker = new TimePicker();
            picker.setStep(STEP);
            picker.setLocale(HoursField.this.getLocale());
            picker.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    changed.run();
                }
            });
            return picker;
        }
    }
}
