package org.practiceportal.portal.change;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;

/**
 * How the versions of one kind of record are told in words, and how one of them is brought back.
 *
 * @param <D> the draft
 * @param <R> the record
 */
public interface RecordHistory<D, R> {

    /** Returns the address of a record's history. */
    static String address(ChangeKind kind, Slug key) {
        return "staff/history/" + kind.wireName() + "/" + key;
    }

    /** Returns the address at which staff find what is removed of a kind. */
    static String removed(ChangeKind kind) {
        return "staff/removed/" + kind.wireName();
    }

    /** Returns the kind, as addresses and the log name it. */
    ChangeKind kind();

    /** Returns the address at which staff find all records of this kind. */
    String list();

    /** Returns the address at which staff edit a record. */
    default String editor(Slug key) {
        return list() + "/" + key;
    }

    /** Returns how such a record is saved. */
    RecordAccess<D, R> records();

    /** Reads the record as it stands. */
    R get(Slug key);

    /** Makes the form that describes drafts; it knows the names of other records as they are today. */
    DraftForm<D> form();

    /** Returns what an editor of a recorded version would start from. */
    D draft(Map<String, @Nullable Object> recorded);

    /** Returns what staff call a version. */
    String title(D draft);

    /** Tells what a recorded version shows beside the fields of its form. */
    default Map<String, String> alsoTold(Map<String, @Nullable Object> recorded) {
        return Map.of();
    }
}
