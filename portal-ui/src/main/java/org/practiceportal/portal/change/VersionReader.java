package org.practiceportal.portal.change;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.portal.staff.DraftForm;
import tools.jackson.core.JacksonException;

/** Reads recorded versions of one kind of record. */
final class VersionReader<D> {

    private final RecordHistory<D, ?> records;
    private final DraftForm<D> form;

    /** Makes a reader, which asks once for the names of other records. */
    VersionReader(RecordHistory<D, ?> records) {
        this.records = records;
        form = records.form();
    }

    /** Returns whether changes of a kind are changes of such records; a page's drafts are changes of the page. */
    static boolean reads(RecordHistory<?, ?> records, ChangeKind kind) {
        return records.kind() == (kind == ChangeKind.CONDITION_PAGE_DRAFT ? ChangeKind.CONDITION_PAGE : kind);
    }

    /** Reads a version; empty where there is none, or where what was allowed in its time no longer is a record. */
    Optional<PastVersion<D>> read(@Nullable Map<String, @Nullable Object> recorded) {
        if (recorded == null) {
            return Optional.empty();
        }
        try {
            D draft = records.draft(recorded);
            var told = new LinkedHashMap<>(form.describe(draft));
            told.putAll(records.alsoTold(recorded));
            return Optional.of(new PastVersion<>(records.title(draft), draft, told));
        } catch (JacksonException | IllegalArgumentException noLongerAllowed) {
            return Optional.empty();
        }
    }

    /** Describes a draft by the fields of its form. */
    Map<String, String> describe(D draft) {
        return form.describe(draft);
    }
}
