package org.practiceportal.content.directory;

import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.directory.GeoPosition;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.NearestLocationsApi;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class NearestLocationsController implements NearestLocationsApi {

    private final Locations locations;

    NearestLocationsController(Locations locations) {
        this.locations = locations;
    }

    @Override
    public Snapshot<LocationList> listNearest(double latitude, double longitude, int page, int size) {
        return locations.listNearest(position(latitude, longitude), page, size);
    }

    private static GeoPosition position(double latitude, double longitude) {
        try {
            return new GeoPosition(latitude, longitude);
        } catch (IllegalArgumentException e) {
            throw new InvalidInput("latitude", String.valueOf(e.getMessage()));
        }
    }
}
