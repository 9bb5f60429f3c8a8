package org.practiceportal.content.directory;

import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.DirectoryImportReport;
import org.practiceportal.common.directory.DirectoryImportReport.Change;
import org.practiceportal.common.directory.DirectoryImportReport.Outcome;
import org.practiceportal.common.directory.DirectoryImportReport.Refusal;
import org.practiceportal.common.directory.DirectoryImportReport.Row;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.problem.InvalidInput;

/**
 * Finds out what a file does to the records that stand. It writes nothing: a dry run and a real one find the same.
 *
 * @param <D> what is written
 * @param <R> what stands
 */
final class TableImport<D, R> {

    private final DirectoryTable<D, R> table;
    private final Validator validator;
    private final Map<String, R> standing;
    private final Set<String> seen = new HashSet<>();
    private final List<D> drafts = new ArrayList<>();

    TableImport(DirectoryTable<D, R> table, Validator validator, List<R> standing) {
        this.table = table;
        this.validator = validator;
        this.standing = standing.stream()
                .collect(Collectors.toMap(record -> table.key(record).value(), record -> record));
    }

    /**
     * What a file does.
     *
     * @param drafts what is to be written: the records that are new or differ, each once
     */
    record Plan<D>(List<Row> rows, List<D> drafts) {

        boolean isRefused() {
            return rows.stream().anyMatch(row -> row.outcome() == Outcome.REFUSED);
        }

        DirectoryImportReport report(boolean written) {
            return new DirectoryImportReport(written, rows);
        }
    }

    /**
     * Goes through a file.
     *
     * @throws InvalidInput if its columns are not those of the table
     */
    Plan<D> plan(CsvFile file) {
        checkColumns(file.columns());
        var rows = file.rows().stream().map(row -> planned(file.columns(), row)).toList();
        return new Plan<>(rows, drafts);
    }

    private void checkColumns(List<String> columns) {
        var known = table.columns();
        var errors = new ArrayList<FieldError>();
        var unknown = columns.stream()
                .filter(column -> !known.contains(column))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            errors.add(new FieldError(
                    String.join(", ", unknown),
                    (unknown.size() == 1 ? "is no column" : "are no columns") + " of this table, which has "
                            + String.join(", ", known)));
        }
        columns.stream()
                .filter(column -> columns.indexOf(column) != columns.lastIndexOf(column))
                .distinct()
                .map(column -> new FieldError(column, "is there twice"))
                .forEach(errors::add);
        if (!columns.contains(table.keyColumn())) {
            errors.add(new FieldError(table.keyColumn(), "is the column that says which record a row is about"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
    }

    private Row planned(List<String> columns, CsvFile.Row row) {
        var cells = new HashMap<String, String>();
        for (int i = 0; i < Math.min(columns.size(), row.cells().size()); i++) {
            cells.put(columns.get(i), row.cells().get(i));
        }
        var key = cells.getOrDefault(table.keyColumn(), "").strip();
        try {
            if (row.cells().size() != columns.size()) {
                throw new RefusedRow(
                        table.keyColumn(),
                        "The row has %d cells and the first row %d"
                                .formatted(row.cells().size(), columns.size()));
            }
            if (!key.isEmpty() && !seen.add(key)) {
                throw new RefusedRow(table.keyColumn(), "An earlier row is about the same record");
            }
            return outcome(row.number(), key, cells);
        } catch (RefusedRow refused) {
            return new Row(row.number(), key, Outcome.REFUSED, List.of(), refused.refusals());
        } catch (IllegalArgumentException contradiction) {
            var refusal = new Refusal(table.keyColumn(), String.valueOf(contradiction.getMessage()));
            return new Row(row.number(), key, Outcome.REFUSED, List.of(), List.of(refusal));
        }
    }

    private Row outcome(int number, String key, Map<String, String> cells) {
        var record = standing.get(key);
        checkVersion(record, cells.getOrDefault(DirectoryTable.VERSION, "").strip());
        var before = record == null ? null : table.draft(record);
        var texts = before == null ? Map.<String, String>of() : table.write(before);
        var after = table.read(new RowReader(cells, texts), before);
        check(after);
        if (after.equals(before)) {
            return new Row(number, key, Outcome.SAME, List.of(), List.of());
        }
        drafts.add(after);
        return before == null
                ? new Row(number, key, Outcome.ADDED, List.of(), List.of())
                : new Row(number, key, Outcome.CHANGED, changes(texts, table.write(after)), List.of());
    }

    private void checkVersion(@Nullable R record, String version) {
        if (version.isEmpty()) {
            return;
        }
        if (record == null) {
            throw new RefusedRow(
                    DirectoryTable.VERSION, "There is no such record any more; take the version away to add it anew");
        }
        if (!version.equals(Long.toString(table.version(record)))) {
            throw new RefusedRow(
                    DirectoryTable.VERSION,
                    "Someone else has changed this since: it has version %d now; export it again"
                            .formatted(table.version(record)));
        }
    }

    private void check(D draft) {
        var refusals = validator.validate(draft).stream()
                .map(violation ->
                        new Refusal(table.columnOf(violation.getPropertyPath().toString()), violation.getMessage()))
                .sorted(Comparator.comparing(Refusal::column))
                .toList();
        if (!refusals.isEmpty()) {
            throw new RefusedRow(refusals);
        }
    }

    private static List<Change> changes(Map<String, String> before, Map<String, String> after) {
        return before.entrySet().stream()
                .flatMap(old -> {
                    var text = after.getOrDefault(old.getKey(), "");
                    return text.equals(old.getValue())
                            ? Stream.empty()
                            : Stream.of(new Change(old.getKey(), old.getValue(), text));
                })
                .toList();
    }
}
