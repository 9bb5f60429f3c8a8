package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.SpecialDay;
import org.practiceportal.common.directory.TimeSpan;
import org.practiceportal.portal.layout.Texts;

/**
 * The dates on which an office's weekly hours do not hold. The public holidays ahead that are not decided yet are
 * proposed: closed, or open as usual.
 */
class SpecialDaysField extends CustomField<List<SpecialDay>> {

    /** Next year's holidays are proposed from here on: practices print their calendars in autumn. */
    private static final int MONTHS_AHEAD = 4;

    private static final int LONGEST_REASON = 80;

    private final Texts texts = Texts.english();
    private final Div rows = new Div();
    private final Div proposals = new Div();
    private final List<DayRow> days = new ArrayList<>();
    private final LocalDate today;
    private final Function<LocalDate, List<TimeSpan>> usual;
    private final Runnable changed;

    /**
     * Makes a field without days.
     *
     * @param usual the times that the weekly hours give a date
     */
    SpecialDaysField(LocalDate today, Function<LocalDate, List<TimeSpan>> usual, Runnable changed) {
        this.today = today;
        this.usual = usual;
        this.changed = changed;
        setLabel(getTranslation("staff.special"));
        setHelperText(getTranslation("staff.special.hint"));
        addClassName("staff-special");
        proposals.addClassName("staff-proposals");
        var add = new Button(getTranslation("staff.special.add"), click -> {
            addRow().from.focus();
            changed.run();
        });
        add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        add(rows, add, proposals);
        propose();
    }

    @Override
    protected List<SpecialDay> generateModelValue() {
        try {
            return days.stream().flatMap(row -> row.typed().stream()).toList();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    @Override
    protected void setPresentationValue(@Nullable List<SpecialDay> value) {
        List.copyOf(days).forEach(this::drop);
        Objects.requireNonNullElse(value, List.<SpecialDay>of()).forEach(special -> addRow().show(special));
        propose();
    }

    /** Shows special days. */
    void show(List<SpecialDay> value) {
        setPresentationValue(value);
        updateValue();
    }

    /** Returns whether what is typed can be kept; where not, the field says why. */
    boolean check() {
        setInvalid(false);
        try {
            if (days.stream().anyMatch(row -> row.typed().isEmpty())) {
                refuse(getTranslation("staff.special.incomplete"));
            } else {
                new Availability(null, typed(), null, ZoneOffset.UTC);
            }
        } catch (IllegalArgumentException e) {
            refuse(getTranslation("staff.special.wrong"));
        }
        return !isInvalid();
    }

    /**
     * Returns the days typed.
     *
     * @throws IllegalArgumentException if something is missing, or a day contradicts itself
     */
    List<SpecialDay> typed() {
        return days.stream()
                .map(row -> row.typed().orElseThrow(IllegalArgumentException::new))
                .toList();
    }

    private void refuse(String message) {
        setErrorMessage(message);
        setInvalid(true);
    }

    private DayRow addRow() {
        var row = new DayRow();
        days.add(row);
        rows.add(row);
        return row;
    }

    private void drop(DayRow row) {
        days.remove(row);
        rows.remove(row);
    }

    private void propose() {
        proposals.removeAll();
        var decided = generateModelValue();
        var lastDay = today.plusMonths(MONTHS_AHEAD).with(TemporalAdjusters.lastDayOfYear());
        var undecided = FederalHoliday.between(today, lastDay).stream()
                .filter(holiday -> decided.stream().noneMatch(special -> special.rules(holiday.date())))
                .filter(holiday ->
                        !holiday.isOnWeekend() || !usual.apply(holiday.date()).isEmpty())
                .toList();
        if (!undecided.isEmpty()) {
            proposals.add(new Paragraph(getTranslation("staff.special.undecided")));
            undecided.forEach(holiday -> proposals.add(proposal(holiday)));
        }
    }

    private Div proposal(FederalHoliday holiday) {
        var name = holiday.called(texts);
        var line = new Div(new Span(texts.day(holiday.date()) + ": " + name));
        line.addClassName("staff-proposal");
        line.add(decision("staff.special.closed", holiday, name, List.of()));
        var times = usual.apply(holiday.date());
        if (!times.isEmpty()) {
            line.add(decision("staff.special.as-usual", holiday, name, times));
        }
        return line;
    }

    private Button decision(String key, FederalHoliday holiday, String name, List<TimeSpan> times) {
        var button = new Button(getTranslation(key), click -> {
            addRow().show(new SpecialDay(holiday.date(), holiday.date(), times, name));
            propose();
            changed.run();
        });
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(getTranslation(key) + ": " + name);
        return button;
    }

    /** One special day, or several in a row that are alike. */
    private final class DayRow extends Div {

        private final DatePicker from = new DatePicker(SpecialDaysField.this.getTranslation("staff.special.from"));
        private final DatePicker through =
                new DatePicker(SpecialDaysField.this.getTranslation("staff.special.through"));
        private final TextField reason = new TextField(SpecialDaysField.this.getTranslation("staff.special.reason"));
        private final Div times = new Div();
        private final Span closed = new Span(SpecialDaysField.this.getTranslation("staff.hours.closed"));
        private final List<TimeFields> spans = new ArrayList<>();

        DayRow() {
            addClassName("staff-special-day");
            getElement().setAttribute("role", "group");
            getElement().setAttribute("aria-label", SpecialDaysField.this.getTranslation("staff.special.one"));
            for (var date : List.of(from, through)) {
                date.setLocale(texts.locale());
                // A new row begins here; a calendar that opens by itself would hide what is to be filled in.
                date.setAutoOpen(false);
                date.addValueChangeListener(change -> tellOf(change.isFromClient()));
            }
            from.setRequiredIndicatorVisible(true);
            through.setHelperText(SpecialDaysField.this.getTranslation("staff.special.through.hint"));
            reason.setRequiredIndicatorVisible(true);
            reason.setMaxLength(LONGEST_REASON);
            reason.addValueChangeListener(change -> tellOf(change.isFromClient()));
            times.addClassName("staff-spans");
            times.add(closed);
            var add = new Button(SpecialDaysField.this.getTranslation("staff.hours.add"), click -> {
                addTime().focusFirst();
                changed.run();
            });
            var remove = new Button(SpecialDaysField.this.getTranslation("staff.special.remove"), click -> {
                drop(this);
                propose();
                changed.run();
            });
            add.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            remove.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
            add(from, through, reason, times, add, remove);
        }

        private void tellOf(boolean typed) {
            if (typed) {
                propose();
                changed.run();
            }
        }

        private TimeFields addTime() {
            var span = new TimeFields(SpecialDaysField.this.getTranslation("staff.special.one"), changed);
            span.onRemove(() -> {
                spans.remove(span);
                times.remove(span);
                closed.setVisible(spans.isEmpty());
                changed.run();
            });
            spans.add(span);
            times.add(span);
            closed.setVisible(false);
            return span;
        }

        void show(SpecialDay special) {
            from.setValue(special.from());
            through.setValue(special.through().equals(special.from()) ? null : special.through());
            reason.setValue(special.reason());
            special.spans().forEach(span -> addTime().show(span));
        }

        /** Empty where something is missing. */
        Optional<SpecialDay> typed() {
            var typed = spans.stream().map(TimeFields::typed).toList();
            LocalDate first = from.getValue();
            if (first == null
                    || through.isInvalid()
                    || reason.getValue().isBlank()
                    || typed.stream().anyMatch(Optional::isEmpty)) {
                return Optional.empty();
            }
            return Optional.of(new SpecialDay(
                    first,
                    Objects.requireNonNullElse(through.getValue(), first),
                    typed.stream().flatMap(Optional::stream).toList(),
                    reason.getValue().strip()));
        }
    }
}
