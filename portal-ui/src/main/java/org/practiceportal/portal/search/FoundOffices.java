package org.practiceportal.portal.search;

import java.util.List;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.directory.OfficeFilter;
import org.practiceportal.portal.directory.OfficeFinder;
import org.practiceportal.portal.directory.ZipSearch;

/**
 * Offices that answer a question.
 *
 * @param offices the nearest first, where the patient said near what
 * @param filter which of all offices these are
 */
record FoundOffices(List<LocationDetails> offices, OfficeFilter filter, ZipSearch near) {

    static FoundOffices of(List<LocationDetails> offices, OfficeFilter filter, ZipSearch near) {
        return new FoundOffices(
                near.outcome() instanceof ZipSearch.Outcome.Found found
                        ? OfficeFinder.nearestFirst(offices, found.position())
                        : offices,
                filter,
                near);
    }

    /** Returns the address of the list of all of them. */
    String path() {
        return filter.path(1, near.typed());
    }
}
