package org.practiceportal.common.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change that is dated ahead, and what became of it.
 *
 * @param id its number
 * @param version counts its revisions; an edit must name the one it read
 * @param change what changes, and when by the clocks of the office
 * @param dueAt the same moment for everybody
 * @param plannedBy the user name of who planned it last
 * @param plannedByName what that person is called; none where there is no such account
 * @param plannedAt when that was
 * @param endedAt when it took effect, failed or was cancelled; none while it is ahead
 * @param failure why it could not take effect, for staff to read
 */
public record PlannedChange(
        long id,
        long version,
        PlannedChangeDraft change,
        Instant dueAt,
        String plannedBy,
        @Nullable String plannedByName,
        Instant plannedAt,
        State state,
        @Nullable Instant endedAt,
        @Nullable String failure) {

    /** What became of a planned change. */
    public enum State {
        /** It is ahead. */
        PLANNED,
        /** It took effect. */
        APPLIED,
        /** Its moment came and it could not take effect: the record is as it was. */
        FAILED,
        /** Somebody took it back; so is one that failed, once somebody has dealt with it. */
        CANCELLED
    }
}
