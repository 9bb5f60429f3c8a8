package org.practiceportal.common.practitioner;

import java.util.List;
import org.practiceportal.common.directory.LocationDetails;

/**
 * People with what their records name.
 *
 * @param practitioners by family name
 * @param locations the offices of their roles, with their numbers
 * @param conditions the published pages about what they treat, by title
 */
public record PractitionerList(
        List<PractitionerDetails> practitioners, List<LocationDetails> locations, List<TreatedCondition> conditions) {

    /** Nobody. */
    public static final PractitionerList NONE = new PractitionerList(List.of(), List.of(), List.of());

    public PractitionerList {
        practitioners = List.copyOf(practitioners);
        locations = List.copyOf(locations);
        conditions = List.copyOf(conditions);
    }
}
