package org.practiceportal.common.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;

/**
 * A detail that is to be checked from time to time.
 *
 * @param kind {@link ChangeKind#CONTACT_POINT} for a number, {@link ChangeKind#LOCATION} for the hours of an office
 * @param title what staff call the record
 * @param last the last check of what stands now; none where nobody has checked it since it was written
 * @param by the user name of who made that check
 * @param due when to check it again; none where that is now: it was never checked, or found wrong and not changed since
 * @param version the version of the record, which a check must name
 */
public record VerificationItem(
        ChangeKind kind,
        Slug key,
        String title,
        @Nullable Verification last,
        @Nullable String by,
        @Nullable Instant due,
        long version) {

    /** Returns whether it is to be checked at a moment. */
    public boolean isDue(Instant moment) {
        return due == null || !due.isAfter(moment);
    }
}
