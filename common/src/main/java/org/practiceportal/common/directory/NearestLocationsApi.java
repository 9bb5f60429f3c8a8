package org.practiceportal.common.directory;

import org.practiceportal.common.change.Snapshot;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;

/** The practice's offices in the order in which somebody reaches them. Public. */
@HttpExchange("/nearest-locations")
public interface NearestLocationsApi {

    /**
     * Lists offices by their distance from a place, as {@link GeoPosition#milesTo} has it; those whose position is not
     * known follow by rank, then name.
     *
     * @param latitude of the place, degrees north, -90 to 90
     * @param longitude of the place, degrees east, -180 to 180
     * @param page counts from 0
     * @param size offices a page, 1 to 200
     */
    @GetExchange
    Snapshot<LocationList> listNearest(
            @RequestParam double latitude,
            @RequestParam double longitude,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size);
}
