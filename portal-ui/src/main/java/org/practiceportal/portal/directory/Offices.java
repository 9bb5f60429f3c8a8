package org.practiceportal.portal.directory;

import java.util.ArrayList;
import java.util.List;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.LocationsApi;
import org.springframework.stereotype.Component;

/** All offices, read page by page. */
@Component
public class Offices {

    /** The most that content-service answers at once. */
    private static final int PAGE = 200;

    private final LocationsApi locations;

    Offices(LocationsApi locations) {
        this.locations = locations;
    }

    /** Returns every office by rank. */
    public List<LocationDetails> all() {
        var all = new ArrayList<LocationDetails>();
        for (int page = 0; ; page++) {
            LocationList stretch = locations.listLocations(page, PAGE).value();
            all.addAll(stretch.locations());
            if (stretch.locations().isEmpty() || all.size() >= stretch.total()) {
                return all;
            }
        }
    }
}
