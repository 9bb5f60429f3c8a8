package org.practiceportal.portal.directory;

import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DependentHours;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.portal.layout.Texts;

/**
 * When something at an office is there for patients: nobody knows, as the office, or at hours of its own. Where it is as
 * the office, the office's hours stand below, because that is what is being confirmed.
 */
public final class DependentHoursField extends CustomField<DependentHours> {

    private enum Choice {
        UNKNOWN,
        SAME_AS_OFFICE,
        OWN
    }

    private final RadioButtonGroup<Choice> choice = new RadioButtonGroup<>();
    private final Paragraph ofOffice = new Paragraph();
    private final HoursField own;
    private final HoursWording wording = new HoursWording(Texts.english());
    private @Nullable LocationDetails office;

    /** Makes a field that nobody has filled in; {@code changed} runs whenever somebody types. */
    public DependentHoursField(String label, Runnable changed) {
        setLabel(label);
        addClassName("staff-wide");
        own = new HoursField(changed).alwaysKnown();
        own.setLabel(getTranslation("staff.dependent-hours.own.label"));
        choice.setAriaLabel(label);
        choice.setItems(Choice.values());
        choice.setItemLabelGenerator(each -> getTranslation("staff.dependent-hours." + each));
        choice.setItemEnabledProvider(this::isPossible);
        choice.addValueChangeListener(change -> {
            tell();
            if (change.isFromClient()) {
                changed.run();
            }
        });
        ofOffice.addClassName("staff-hours-sentence");
        ofOffice.getElement().setAttribute("role", "status");
        add(choice, ofOffice, own);
        show(null);
    }

    /** Says which office it is at; none for the whole practice, which has no hours to be as. */
    public void at(@Nullable LocationDetails place) {
        office = place;
        if (place == null && choice.getValue() == Choice.SAME_AS_OFFICE) {
            choice.setValue(Choice.UNKNOWN);
        }
        // Reading the items anew would take the choice away from the browser, and with it what is typed.
        choice.setItemEnabledProvider(this::isPossible);
        tell();
    }

    private boolean isPossible(Choice each) {
        return each != Choice.SAME_AS_OFFICE || office != null;
    }

    /** Shows hours. */
    public void show(@Nullable DependentHours hours) {
        setPresentationValue(hours);
        updateValue();
    }

    /** Returns whether what is typed can be kept; where not, the field says why. */
    public boolean check() {
        setInvalid(false);
        return choice.getValue() != Choice.OWN || own.check();
    }

    /**
     * Returns what is typed; none where nobody knows.
     *
     * @throws IllegalArgumentException if a time is missing, or two contradict each other
     */
    public @Nullable DependentHours typed() {
        return switch (choice.getValue()) {
            case SAME_AS_OFFICE -> DependentHours.SAME_AS_OFFICE;
            case OWN -> {
                OpeningHours week = own.typed();
                yield week == null ? null : new DependentHours(week);
            }
            case UNKNOWN -> null;
        };
    }

    /** Returns hours in words, for a comparison. */
    public String describe(@Nullable DependentHours hours) {
        if (hours == null) {
            return getTranslation("staff.dependent-hours.UNKNOWN");
        }
        return hours.own() == null ? getTranslation("staff.dependent-hours.SAME_AS_OFFICE") : wording.week(hours.own());
    }

    @Override
    protected @Nullable DependentHours generateModelValue() {
        try {
            return typed();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    @Override
    protected void setPresentationValue(@Nullable DependentHours hours) {
        OpeningHours week = hours == null ? null : hours.own();
        own.show(week);
        own.alwaysKnown();
        choice.setValue(hours == null ? Choice.UNKNOWN : week == null ? Choice.SAME_AS_OFFICE : Choice.OWN);
        tell();
    }

    private void tell() {
        own.setVisible(choice.getValue() == Choice.OWN);
        ofOffice.setVisible(choice.getValue() == Choice.SAME_AS_OFFICE);
        if (office != null) {
            ofOffice.setText(getTranslation(
                    "staff.dependent-hours.of-office",
                    office.name(),
                    office.hours() == null ? getTranslation("staff.hours.unknown") : wording.week(office.hours())));
        }
    }
}
