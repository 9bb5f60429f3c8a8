package org.practiceportal.common.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of one record.
 *
 * @param position where the change stands in commit order, from 1
 * @param at when it was made
 * @param actor who made it: a user name, or {@code import:} and whom a service acted for
 * @param actorName what that person is called; none where {@code actor} has or had no account
 * @param before the record as it was, in the JSON of its time; none where it was new
 * @param after the record as it became; none where it was removed
 * @param plannedAt when it was planned, where it was dated ahead and took effect by itself; the actor planned it
 */
public record HistoryEntry(
        long position,
        Instant at,
        String actor,
        @Nullable String actorName,
        ChangeKind kind,
        String key,
        @Nullable Map<String, @Nullable Object> before,
        @Nullable Map<String, @Nullable Object> after,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant plannedAt) {

    public HistoryEntry {
        before = copy(before);
        after = copy(after);
    }

    /** In the order in which it was written, and with what is known to be absent, which no {@code Map.copyOf} takes. */
    private static @Nullable Map<String, @Nullable Object> copy(@Nullable Map<String, @Nullable Object> record) {
        return record == null ? null : Collections.unmodifiableMap(new LinkedHashMap<>(record));
    }
}
