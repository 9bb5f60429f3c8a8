package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.staff.NamedField;

/** One stretch of opening: two times, and whether the second is of the next day, which is never guessed. */
class TimeFields extends Div {

    /** Offices open and close on the quarter hour; other times can still be typed. */
    private static final Duration STEP = Duration.ofMinutes(15);

    private final TimePicker opens;
    private final TimePicker closes;
    private final Checkbox nextDay = new Checkbox(getTranslation("staff.hours.next-day"));
    private final Button remove = new Button("✕");

    /** Makes empty fields for a day that has a name. */
    TimeFields(String day, Runnable changed) {
        addClassName("staff-span");
        opens = picker(getTranslation("staff.hours.opens", day), changed);
        closes = picker(getTranslation("staff.hours.closes", day), changed);
        nextDay.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        nextDay.setAriaLabel(getTranslation("staff.hours.next-day.on", day));
        remove.setAriaLabel(getTranslation("staff.hours.remove", day));
        remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        var dash = new Span("–");
        dash.getElement().setAttribute("aria-hidden", "true");
        add(opens, dash, closes, nextDay, remove);
    }

    private static TimePicker picker(String name, Runnable changed) {
        var picker = NamedField.time(name);
        picker.setStep(STEP);
        picker.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        return picker;
    }

    void show(TimeSpan span) {
        opens.setValue(span.opens());
        closes.setValue(span.closes());
        nextDay.setValue(span.runsIntoNextDay());
    }

    void onRemove(Runnable action) {
        remove.addClickListener(click -> action.run());
    }

    void focusFirst() {
        opens.focus();
    }

    /**
     * Returns what is typed; empty where a time is missing.
     *
     * @throws IllegalArgumentException if it closes before it opens, and not on the next day
     */
    Optional<TimeSpan> typed() {
        LocalTime from = opens.getValue();
        LocalTime until = closes.getValue();
        if (from == null || until == null) {
            return Optional.empty();
        }
        var span = new TimeSpan(from, until);
        if (span.runsIntoNextDay() != nextDay.getValue()) {
            throw new IllegalArgumentException("Closes before it opens, or on a next day that it does not reach");
        }
        return Optional.of(span);
    }
}
