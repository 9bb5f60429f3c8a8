package org.practiceportal.portal.document;

import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;

/**
 * Names a record that a copy shows.
 *
 * @param key the record's key within its kind, or {@code *} for all records of the kind, which is what a list shows
 */
public record RecordKey(ChangeKind kind, String key) {

    private static final String EVERY = "*";

    /** Returns the name of one record. */
    public static RecordKey of(ChangeKind kind, Slug key) {
        return new RecordKey(kind, key.value());
    }

    /** Returns what stands for every record of a kind, those to come included. */
    public static RecordKey every(ChangeKind kind) {
        return new RecordKey(kind, EVERY);
    }
}
