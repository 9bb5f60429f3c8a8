package org.practiceportal.portal.directory;

import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.layout.Texts;

/** What patients will be told of an office at a moment that staff choose, with its hours as they are saved now. */
class OfficeAtMoment extends Section {

    private final DateTimePicker moment = new DateTimePicker(getTranslation("staff.moment.when"));
    private final Div told = new Div();
    private final Texts texts = Texts.english();

    /** Shows an office as it is told of now. */
    OfficeAtMoment(LocationDetails office, Instant now) {
        addClassName("staff-moment");
        moment.setLocale(texts.locale());
        moment.setHelperText(getTranslation("staff.moment.hint"));
        moment.setValue(now.atZone(office.timeZone()).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES));
        moment.addValueChangeListener(change -> tell(office));
        told.getElement().setAttribute("role", "status");
        add(new H2(getTranslation("staff.moment")), moment, told);
        tell(office);
    }

    private void tell(LocationDetails office) {
        told.removeAll();
        var time = moment.getValue();
        if (time == null) {
            told.add(new Paragraph(getTranslation("staff.moment.missing")));
            return;
        }
        var instant = time.atZone(office.timeZone()).toInstant();
        told.add(
                new OpeningStatus(office, instant, texts),
                new OfficeNotices(office, instant, OfficeArticle.DAYS_AHEAD, texts));
    }
}
