package org.practiceportal.common.condition;

import java.util.List;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.practitioner.PractitionerDetails;

/**
 * A condition page with every record it shows, all read from one database snapshot.
 *
 * @param practice whose page it is, with the number to call
 * @param contactPoints the numbers that the text embeds
 * @param locations the offices that the text embeds
 * @param offices the practice's first offices by rank, at most {@link #MOST_OFFICES}, shown beside the text
 * @param officeCount how many offices the practice has in all
 * @param practitioners who treats the condition, by family name; those who have left too, for the day is the reader's
 * @param practitionerLocations the offices of their roles
 */
public record ConditionPageDetails(
        ConditionPage page,
        PracticeDetails practice,
        List<ContactPointDetails> contactPoints,
        List<LocationDetails> locations,
        List<LocationDetails> offices,
        long officeCount,
        List<PractitionerDetails> practitioners,
        List<LocationDetails> practitionerLocations) {

    /** Offices shown beside a page: as many as a phone shows in two screens; the rest are one link away. */
    public static final int MOST_OFFICES = 5;

    public ConditionPageDetails {
        contactPoints = List.copyOf(contactPoints);
        locations = List.copyOf(locations);
        offices = List.copyOf(offices);
        practitioners = List.copyOf(practitioners);
        practitionerLocations = List.copyOf(practitionerLocations);
    }
}
