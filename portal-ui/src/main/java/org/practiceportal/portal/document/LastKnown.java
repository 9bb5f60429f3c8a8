package org.practiceportal.portal.document;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;

/**
 * What this node last knew of the practice, for the time in which content-service does not answer, also at start.
 *
 * @param position the change feed's position that it holds everything up to
 * @param at when content-service last confirmed it, which is shown wherever it is
 * @param offices all offices by rank
 * @param pages slug, title and names of every published page, in order of slug
 */
public record LastKnown(
        UUID epoch,
        long position,
        Instant at,
        PracticeDetails practice,
        List<LocationDetails> offices,
        List<ConditionPageSummary> pages) {
    public LastKnown {
        offices = List.copyOf(offices);
        pages = List.copyOf(pages);
    }

    /** Returns the same, confirmed at a later time. */
    LastKnown confirmedAt(Instant later) {
        return new LastKnown(epoch, position, later, practice, offices, pages);
    }
}
