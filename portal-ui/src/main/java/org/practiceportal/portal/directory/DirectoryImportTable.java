package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.common.directory.DirectoryImportReport.Outcome;
import org.practiceportal.common.directory.DirectoryImportReport.Row;
import org.practiceportal.portal.staff.StaffTable;

/** What a file does, row by row: what is wrong first, then what changes; rows that change nothing are left out. */
class DirectoryImportTable extends Div {

    /** More than a person reads through; a browser draws them at once. */
    static final int MOST_ROWS = 500;

    /** What wants attention stands above. */
    private static final List<Outcome> ORDER = List.of(Outcome.REFUSED, Outcome.CHANGED, Outcome.ADDED);

    DirectoryImportTable(DirectoryImportReport report) {
        var telling = report.rows().stream()
                .filter(row -> ORDER.contains(row.outcome()))
                .sorted(Comparator.comparing(row -> ORDER.indexOf(row.outcome())))
                .toList();
        if (telling.isEmpty()) {
            return;
        }
        var table = new StaffTable(
                getTranslation("staff.exchange.rows"),
                getTranslation("staff.exchange.record"),
                getTranslation("staff.exchange.row"),
                getTranslation("staff.exchange.outcome"),
                getTranslation("staff.exchange.details"));
        telling.stream()
                .limit(MOST_ROWS)
                .forEach(row -> table.addRow(
                        StaffTable.text(row.key()),
                        StaffTable.text(Integer.toString(row.number())),
                        StaffTable.text(getTranslation("staff.exchange.outcome." + row.outcome())),
                        details(row)));
        add(table);
        if (telling.size() > MOST_ROWS) {
            add(new Paragraph(getTranslation("staff.exchange.more", telling.size() - MOST_ROWS)));
        }
    }

    private Component details(Row row) {
        var lines = Stream.concat(
                        row.refusals().stream()
                                .map(refusal -> getTranslation(
                                        "staff.exchange.problem", refusal.column(), withoutStop(refusal.reason()))),
                        row.changes().stream()
                                .map(change -> getTranslation(
                                        "staff.exchange.change",
                                        change.column(),
                                        shown(change.from()),
                                        shown(change.to()))))
                .map(ListItem::new)
                .toArray(ListItem[]::new);
        var list = new UnorderedList(lines);
        list.addClassName("staff-details");
        return list;
    }

    private String shown(String value) {
        return value.isEmpty() ? getTranslation("staff.exchange.change.none") : value;
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}
