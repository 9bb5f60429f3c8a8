package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.NamedField;

/** What patients were or will be told of an office at a moment that staff choose: its page as of then. */
class OfficeAtMoment extends Section {

    private final DateTimePicker picker = NamedField.dateTime("staff.moment.when");
    private final Div told = new Div();
    private final Texts texts = Texts.english();
    private final ZoneId zone;
    private final Reading office;

    /** Reads the office as of a moment and then shows it; nothing where there was none. */
    interface Reading {
        void at(Instant moment, Consumer<Optional<LocationAtMoment>> show);
    }

    /** Shows an office as it is told of now. */
    OfficeAtMoment(ZoneId zone, Instant now, Reading office) {
        this.zone = zone;
        this.office = office;
        addClassName("staff-moment");
        picker.setHelperText(getTranslation("staff.moment.hint"));
        picker.setValue(now.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        picker.addValueChangeListener(change -> tellOf(change.getValue()));
        told.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("staff.moment")), picker, told);
        tell(now);
    }

    private void tellOf(@Nullable LocalDateTime time) {
        told.removeAll();
        if (time == null) {
            told.add(new Paragraph(getTranslation("staff.moment.missing")));
        } else {
            tell(time.atZone(zone).toInstant());
        }
    }

    private void tell(Instant moment) {
        office.at(moment, known -> {
            told.removeAll();
            told.add(known.map(then -> new OfficeNow(then.practice(), then.location(), moment))
                    .<Component>map(then -> new OfficeArticle(then, texts))
                    .orElseGet(() -> new Paragraph(getTranslation("staff.moment.none"))));
        });
    }
}
