package org.practiceportal.portal.directory;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.PracticeDetails;

/**
 * Whom to call and where to go: the practice with its first offices.
 *
 * @param offices the first by rank, at most {@link #MOST_OFFICES}
 * @param officeCount how many there are in all
 */
public record FrontDesk(PracticeDetails practice, List<LocationDetails> offices, long officeCount) {

    /** The rest are one link away. */
    public static final int MOST_OFFICES = LocationList.FIRST;

    public FrontDesk {
        offices = List.copyOf(offices);
    }

    /** Returns when a drawing of these offices made at a moment stops being right; none where it does not. */
    public static @Nullable Instant validUntil(
            PracticeDetails practice, List<LocationDetails> offices, Instant moment) {
        return offices.stream()
                .flatMap(office -> Stream.ofNullable(new OfficeNow(practice, office, moment).cardValidUntil()))
                .min(Instant::compareTo)
                .orElse(null);
    }
}
