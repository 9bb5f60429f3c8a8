package org.practiceportal.content.directory;

import java.util.List;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;

/**
 * What a page shows of the directory.
 *
 * @param contactPoints the numbers its text embeds
 * @param locations the offices its text embeds
 * @param offices the practice's first offices by rank
 * @param officeCount how many offices there are in all
 */
public record DirectoryRecords(
        PracticeDetails practice,
        List<ContactPointDetails> contactPoints,
        List<LocationDetails> locations,
        List<LocationDetails> offices,
        long officeCount) {
    public DirectoryRecords {
        contactPoints = List.copyOf(contactPoints);
        locations = List.copyOf(locations);
        offices = List.copyOf(offices);
    }
}
