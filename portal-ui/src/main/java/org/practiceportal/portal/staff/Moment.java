package org.practiceportal.portal.staff;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** A moment in the past, written the way the reader's own device writes times and in its zone. */
@Tag("time")
public final class Moment extends HtmlContainer {

    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    /** Makes the moment; until the browser has written it, it is told in UTC. */
    public Moment(Instant instant) {
        getElement().setAttribute("datetime", instant.toString());
        setText(UTC.format(instant));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("this.textContent = new Date(this.dateTime).toLocaleString(undefined,"
                        + " {dateStyle: 'medium', timeStyle: 'short'})");
    }
}
