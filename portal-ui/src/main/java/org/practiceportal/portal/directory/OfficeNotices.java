package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.portal.layout.Texts;

/** What patients would be surprised by at the door: what is out of the ordinary now, and the special days ahead. */
final class OfficeNotices extends Div {

    /** Draws the notices of an office, with the special days of the next days; nothing where there are none. */
    OfficeNotices(LocationDetails office, Instant moment, int days, Texts texts) {
        addClassName("office-notices");
        var hours = HoursToday.of(office, moment);
        var announcement = hours.announcement();
        // That it is closed, and why, the opening status says already.
        if (announcement != null && announcement.code() != OperatingStatus.Code.CLOSED) {
            add(new Paragraph(announcement.text()));
        }
        var wording = new HoursWording(texts);
        var upcoming = hours.upcoming(days);
        if (!upcoming.isEmpty()) {
            var list = new UnorderedList();
            upcoming.forEach(special -> list.add(new ListItem(wording.special(special))));
            add(list);
        }
    }

    /** Returns whether there is anything to say. */
    boolean say() {
        return getComponentCount() > 0;
    }
}
