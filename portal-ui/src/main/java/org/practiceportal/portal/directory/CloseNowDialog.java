package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Availability;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.NamedField;

/** Closes an office at once until a time: the second and the third of three taps. Without an end nothing is closed. */
class CloseNowDialog extends Dialog {

    private static final int LONGEST_TEXT = 300;

    /** The ends that cover most closures, and one to choose. */
    private enum End {
        IN_TWO_HOURS,
        END_OF_TODAY,
        NEXT_OPENING,
        OTHER
    }

    private final Texts texts = Texts.english();
    private final RadioButtonGroup<End> end = new RadioButtonGroup<>(getTranslation("staff.close.until"));
    private final DateTimePicker other = NamedField.dateTime("staff.close.other");
    private final TextField reason = new TextField(getTranslation("staff.close.reason"));
    private final Availability office;
    private final ZonedDateTime now;

    /**
     * Asks until when an office stays closed.
     *
     * @param office whose status, where it has one that has not ended, the closure takes the place of
     * @param now the moment in the office's zone, from which on it is closed
     * @param close what to do with the answer
     */
    CloseNowDialog(String name, Availability office, ZonedDateTime now, Consumer<OperatingStatus> close) {
        this.office = office;
        this.now = now.truncatedTo(ChronoUnit.MINUTES);
        setHeaderTitle(getTranslation("staff.close.title", name));
        end.setItems(Arrays.stream(End.values())
                .filter(each -> each == End.OTHER || time(each) != null)
                .toList());
        end.setItemLabelGenerator(this::label);
        end.addValueChangeListener(change -> other.setVisible(change.getValue() == End.OTHER));
        other.setVisible(false);
        other.setMin(this.now.toLocalDateTime());
        reason.setMaxLength(LONGEST_TEXT);
        reason.setValue(getTranslation("staff.close.reason.usual"));
        reason.setWidthFull();
        var confirm = new Button(getTranslation("staff.close.confirm"), click -> confirm(close));
        confirm.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()), confirm);
        add(end, other, reason);
        var replaced = office.status();
        if (replaced != null && (replaced.until() == null || replaced.until().isAfter(now.toLocalDateTime()))) {
            var warning = new Paragraph(getTranslation("staff.close.replaces", replaced.text()));
            warning.addClassName("staff-warning");
            add(warning);
        }
    }

    private void confirm(Consumer<OperatingStatus> close) {
        var until = end.getValue() == null ? null : time(end.getValue());
        end.setErrorMessage(getTranslation("staff.close.until.missing"));
        end.setInvalid(until == null || !until.isAfter(now.toLocalDateTime()));
        reason.setErrorMessage(getTranslation("staff.close.reason.missing"));
        reason.setInvalid(reason.getValue().isBlank());
        if (until != null && !end.isInvalid() && !reason.isInvalid()) {
            close();
            close.accept(new OperatingStatus(
                    OperatingStatus.Code.CLOSED, reason.getValue().strip(), now.toLocalDateTime(), until));
        }
    }

    private @Nullable LocalDateTime time(End chosen) {
        return switch (chosen) {
            case IN_TWO_HOURS -> now.plusHours(2).toLocalDateTime();
            case END_OF_TODAY -> now.toLocalDate().plusDays(1).atStartOfDay();
            case NEXT_OPENING -> opensAfterToday();
            case OTHER -> other.getValue();
        };
    }

    private @Nullable LocalDateTime opensAfterToday() {
        var tomorrow = now.toLocalDate().plusDays(1).atStartOfDay(now.getZone());
        var opens = new Availability(office.hours(), office.specialDays(), null, office.timeZone())
                .opensNext(tomorrow.toInstant());
        return opens == null ? null : opens.toLocalDateTime();
    }

    private String label(End chosen) {
        var time = time(chosen);
        return chosen == End.OTHER || time == null
                ? getTranslation("staff.close." + chosen.name())
                : getTranslation(
                        "staff.close." + chosen.name(), texts.day(time.toLocalDate()), texts.time(time.toLocalTime()));
    }
}
