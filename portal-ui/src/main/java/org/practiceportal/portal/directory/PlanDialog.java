package org.practiceportal.portal.directory;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.function.Consumer;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.FieldDifference;
import org.practiceportal.portal.staff.NamedField;
import org.practiceportal.portal.staff.SideBySide;

/** Asks from when on what is typed shall hold: by the clock on the office's wall, midnight unless somebody says otherwise. */
class PlanDialog extends Dialog {

    private final DateTimePicker from = NamedField.dateTime("staff.plan.from");
    private final ZonedDateTime now;

    /**
     * Asks about changes; {@code plan} gets the answer.
     *
     * @param now the moment in the office's zone
     */
    PlanDialog(List<FieldDifference> changes, ZonedDateTime now, Consumer<LocalDateTime> plan) {
        this.now = now;
        var locale = Texts.english().locale();
        setHeaderTitle(getTranslation("staff.plan.title"));
        from.setMin(now.toLocalDateTime());
        from.setValue(now.toLocalDate().plusDays(1).atStartOfDay());
        from.setHelperText(getTranslation("staff.plan.zone", now.getZone().getDisplayName(TextStyle.FULL, locale)));
        from.setErrorMessage(getTranslation("staff.plan.from.wrong"));
        add(
                new Paragraph(getTranslation("staff.plan.text")),
                from,
                new SideBySide(changes, getTranslation("staff.plan.until-then"), getTranslation("staff.plan.then")));
        var confirm = new Button(getTranslation("staff.plan.confirm"), click -> confirm(plan));
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()), confirm);
    }

    private void confirm(Consumer<LocalDateTime> plan) {
        var chosen = from.getValue();
        from.setInvalid(chosen == null || !chosen.isAfter(now.toLocalDateTime()));
        if (chosen != null && !from.isInvalid()) {
            close();
            plan.accept(chosen);
        }
    }
}
