package org.practiceportal.common.directory;

import java.util.List;

/**
 * One page of the list of offices.
 *
 * @param total how many offices there are on all pages
 */
public record LocationList(long total, List<LocationDetails> locations) {

    /** Six cards fill three rows of a desk's screen: as many offices stand where a page is about something else. */
    public static final int FIRST = 6;

    public LocationList {
        locations = List.copyOf(locations);
    }
}
