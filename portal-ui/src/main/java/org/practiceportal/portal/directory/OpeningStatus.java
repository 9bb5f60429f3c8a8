package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.layout.Texts;

/** Whether an office is open at a moment, and its hours of that day; asks to call where nobody knows. */
public final class OpeningStatus extends Paragraph {

    /** Draws the status of an office. */
    public OpeningStatus(LocationDetails office, Instant moment, Texts texts) {
        addClassName("opening-status");
        var hours = HoursToday.of(office, moment);
        var status = hours.status(texts);
        if (!status.isEmpty()) {
            var now = new Span(status);
            now.addClassNames("status", hours.open() ? "open" : "closed");
            add(now);
        }
        var today = hours.today(texts);
        if (!today.isEmpty()) {
            add(new Span((status.isEmpty() ? "" : " ") + today));
        }
    }
}
