package org.practiceportal.content.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * One kind of record as a table: a column for each of its fields, the first of which names it, and at the end its version.
 *
 * @param <D> what is read from a row
 * @param <R> what stands
 */
abstract class DirectoryTable<D, R> {

    /** The column that says which revision a row was written from. */
    static final String VERSION = "version";

    private final Map<String, Function<D, @Nullable Object>> columns = new LinkedHashMap<>();

    /** Adds a column; the first is the one that names the record. */
    final void column(String name, Function<D, @Nullable Object> value) {
        columns.put(name, value);
    }

    /** Returns what a record looks like before it is changed. */
    abstract D draft(R record);

    abstract Slug key(R record);

    abstract long version(R record);

    /**
     * Reads a row.
     *
     * @param standing what the record looks like now; none where it is new
     * @throws RefusedRow if a cell cannot be taken
     */
    abstract D read(RowReader row, @Nullable D standing);

    final String keyColumn() {
        return columns.keySet().iterator().next();
    }

    /** Returns the names of all columns. */
    final List<String> columns() {
        var names = new ArrayList<>(columns.keySet());
        names.add(VERSION);
        return names;
    }

    /** Returns the texts of a record by column, empty where there is no value; its version is not among them. */
    final Map<String, String> write(D draft) {
        var texts = new LinkedHashMap<String, String>();
        columns.forEach((name, value) -> {
            var content = value.apply(draft);
            texts.put(name, content == null ? "" : content.toString());
        });
        return texts;
    }

    /** Returns the column that holds a field of the draft. */
    String columnOf(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
