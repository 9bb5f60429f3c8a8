package org.practiceportal.common.directory;

import java.util.List;

/**
 * What came of a table of offices or numbers, or would come of it.
 *
 * @param written whether it was done: never in a dry run, and never where a row is refused
 * @param rows every row of the file that is not blank, in order
 */
public record DirectoryImportReport(boolean written, List<Row> rows) {

    public DirectoryImportReport {
        rows = List.copyOf(rows);
    }

    /** What a row does. */
    public enum Outcome {
        ADDED,
        CHANGED,
        SAME,
        REFUSED
    }

    /**
     * One row.
     *
     * @param number as a spreadsheet counts it: the names of the columns are row 1
     * @param key the slug or key as it stands in the file
     * @param changes the columns that differ, where it changes a record
     * @param refusals what is wrong, where it is refused
     */
    public record Row(int number, String key, Outcome outcome, List<Change> changes, List<Refusal> refusals) {
        public Row {
            changes = List.copyOf(changes);
            refusals = List.copyOf(refusals);
        }
    }

    /**
     * A column of a record before and after, as an export writes it; empty where there is no value.
     *
     * @param column its name in the file
     */
    public record Change(String column, String from, String to) {}

    /**
     * A reason why a row is not taken.
     *
     * @param column the column it is about; the one that names the record where it is about the row as a whole
     * @param reason what to do about it, in words for the person who made the file
     */
    public record Refusal(String column, String reason) {}

    /** Returns how many rows have an outcome. */
    public long count(Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
