package org.practiceportal.portal.directory;

import java.time.Instant;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;

/** An office of a practice as patients are told of it at a moment. */
public record OfficeNow(PracticeDetails practice, LocationDetails office, Instant moment) {

    HoursToday hours() {
        return HoursToday.of(office, moment);
    }
}
