package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.OpeningHours;
import org.practiceportal.portal.layout.Texts;

/** The hours of a week, a row a day, Monday first. */
public final class HoursTable extends NativeTable {

    /**
     * Draws the week.
     *
     * @param today is marked: the day in the office's zone; none where other hours than these hold today
     * @param exceptions what holds in place of these hours on the next such day
     */
    HoursTable(OpeningHours hours, @Nullable DayOfWeek today, Map<DayOfWeek, String> exceptions, Texts texts) {
        addClassName("hours");
        setCaptionText(texts.get("hours.caption"));
        var body = new NativeTableBody();
        for (var day : DayOfWeek.values()) {
            var row = row(hours, day, day == today, texts);
            if (exceptions.containsKey(day)) {
                var exception = new Paragraph(exceptions.get(day));
                exception.addClassName("hours-exception");
                row.getDataCells().getFirst().add(exception);
            }
            body.add(row);
        }
        add(body);
    }

    private static NativeTableRow row(OpeningHours hours, DayOfWeek day, boolean today, Texts texts) {
        var name = new NativeTableHeaderCell(day.getDisplayName(TextStyle.FULL, texts.locale()));
        name.getElement().setAttribute("scope", "row");
        var row = new NativeTableRow(name);
        row.addDataCell().setText(new HoursWording(texts).spans(hours.on(day)));
        if (today) {
            row.addClassName("today");
            row.getElement().setAttribute("aria-current", "date");
        }
        return row;
    }
}
