package org.practiceportal.common.directory;

import java.util.List;

/**
 * One page of the list of offices.
 *
 * @param total how many offices there are on all pages
 */
public record LocationList(long total, List<LocationDetails> locations) {
    public LocationList {
        locations = List.copyOf(locations);
    }
}
