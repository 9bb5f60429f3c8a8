package org.practiceportal.portal.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A list of records: a table on a desk, a stack of cards on a phone, and a table to a screen reader on both. */
public final class StaffTable extends Div {

    private final NativeTableBody body;
    private final List<String> columns;

    /** Makes an empty table with a name and its columns; the first cell of a row names the record. */
    public StaffTable(String name, String... columns) {
        this.columns = List.of(columns);
        addClassName("staff-table");
        var table = new NativeTable();
        table.getElement().setAttribute("aria-label", name);
        var header = new NativeTableRow();
        for (String column : columns) {
            var cell = new NativeTableHeaderCell(column);
            cell.getElement().setAttribute("scope", "col");
            header.add(cell);
        }
        table.getHead().add(header);
        body = table.getBody();
        add(table);
    }

    /** Takes every row out. */
    public void clear() {
        body.removeAll();
    }

    /** Adds a row with a cell for each column. */
    public void addRow(Component... cells) {
        var row = new NativeTableRow();
        for (int i = 0; i < cells.length; i++) {
            var cell = i == 0 ? new NativeTableHeaderCell(cells[i]) : new NativeTableCell(cells[i]);
            if (i == 0) {
                cell.getElement().setAttribute("scope", "row");
            }
            // A phone shows the column's name before the cell, where the table's head is out of sight.
            cell.getElement().setAttribute("data-column", columns.get(i));
            row.add(cell);
        }
        body.add(row);
    }

    /** Makes a cell of plain text. */
    public static Component text(String text) {
        return new Span(text);
    }
}
