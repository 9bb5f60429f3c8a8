package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OperatingStatus;
import org.practiceportal.portal.layout.Texts;

/** What patients would be surprised by at the door: what is out of the ordinary now, and the special days ahead. */
public final class OfficeNotices extends Div {

    /** Patients who come further ahead ask again by then, and staff have as long to decide. */
    private static final int HOLIDAY_DAYS_AHEAD = 7;

    /** Draws the notices of an office, with the special days of the next days; nothing where there are none. */
    public OfficeNotices(LocationDetails office, Instant moment, int days, Texts texts) {
        addClassName("office-notices");
        var hours = HoursToday.of(office, moment);
        var announcement = hours.announcement();
        // That it is closed, and why, the opening status says already.
        if (announcement != null && announcement.code() != OperatingStatus.Code.CLOSED) {
            add(new Paragraph(announcement.text()));
        }
        var wording = new HoursWording(texts);
        var list = new UnorderedList();
        hours.upcoming(days).forEach(special -> list.add(new ListItem(wording.special(special))));
        undecided(office, hours.now().toLocalDate())
                .forEach(holiday -> list.add(
                        new ListItem(texts.get("office.holiday", texts.day(holiday.date()), holiday.called(texts)))));
        if (list.getChildren().findAny().isPresent()) {
            add(list);
        }
    }

    /** The holidays of the next days on which the weekly hours may not hold, though nobody has said so. */
    private static Stream<FederalHoliday> undecided(LocationDetails office, LocalDate today) {
        var abroad = office.address() != null && !office.address().country().equals("US");
        return abroad
                ? Stream.empty()
                : FederalHoliday.between(today, today.plusDays(HOLIDAY_DAYS_AHEAD)).stream()
                        .filter(holiday -> holiday.isUndecided(office) && holiday.isUsuallyOpen(office));
    }

    /** Returns whether there is anything to say. */
    public boolean say() {
        return getComponentCount() > 0;
    }
}
