package org.practiceportal.content.directory;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DirectoryImportReport.Refusal;

/** Reads the cells of a row over what stands, and collects what is wrong with them. */
final class RowReader {

    private final Map<String, String> cells;
    private final Map<String, String> standing;
    private final List<Refusal> refusals = new ArrayList<>();

    /**
     * Begins a row.
     *
     * @param cells by column; a column that the file lacks is none of them
     * @param standing the texts of the record that the row is about; none where it is new
     */
    RowReader(Map<String, String> cells, Map<String, String> standing) {
        this.cells = cells;
        this.standing = standing;
    }

    /** Returns whether the row adds a record. */
    boolean isNew() {
        return standing.isEmpty();
    }

    /** Returns the value of a cell, or what stands where the file has no such column; none where either is empty. */
    <T> @Nullable T read(String column, Function<String, T> parse) {
        var text = text(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (NumberFormatException e) {
            refuse(column, "is not a number");
        } catch (IllegalArgumentException | DateTimeException e) {
            refuse(column, String.valueOf(e.getMessage()));
        }
        return null;
    }

    /** Returns the value of a cell that may not be empty; without one the row is refused at its {@link #end}. */
    <T> @Nullable T need(String column, Function<String, T> parse) {
        if (text(column).isEmpty()) {
            refuse(column, cells.containsKey(column) ? "may not be empty" : "is needed for a new record");
        }
        return read(column, parse);
    }

    /** Returns the text that stands in a column, before the row is taken. */
    String standing(String column) {
        return standing.getOrDefault(column, "");
    }

    /** Returns the text of a cell, without spaces around it if it differs from what stands. */
    String text(String column) {
        var cell = cells.get(column);
        var old = standing(column);
        // A spreadsheet writes the ends of lines inside a cell in its own way.
        return cell == null || unified(cell).equals(unified(old))
                ? old
                : unified(cell).strip();
    }

    void refuse(String column, String reason) {
        refusals.add(new Refusal(column, reason));
    }

    /**
     * Ends the reading of cells.
     *
     * @throws RefusedRow if one of them is refused
     */
    void end() {
        if (!refusals.isEmpty()) {
            throw new RefusedRow(refusals);
        }
    }

    private static String unified(String text) {
        return text.replace("\r\n", "\n");
    }
}
