package org.practiceportal.content.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;
import org.practiceportal.common.change.Version;
import org.practiceportal.common.directory.LocationAtMoment;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.RecordReach;
import org.practiceportal.common.directory.RecordReplacement;
import org.practiceportal.common.directory.RecordUse;
import org.practiceportal.common.directory.Slug;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LocationsController implements LocationsApi {

    private final Locations locations;
    private final LocationMoments moments;

    LocationsController(Locations locations, LocationMoments moments) {
        this.locations = locations;
        this.moments = moments;
    }

    @Override
    public Snapshot<LocationList> listLocations(int page, int size) {
        return locations.list(page, size);
    }

    @Override
    public Snapshot<LocationDetails> getLocation(Slug slug) {
        return locations.get(slug);
    }

    @Override
    public LocationAtMoment getLocationAt(Slug slug, Instant moment) {
        return moments.at(slug, moment);
    }

    @Override
    public List<RecordUse> listUses(Slug slug) {
        return locations.listUses(slug);
    }

    @Override
    public RecordReach getReach(Slug slug) {
        return locations.getReach(slug);
    }

    @Override
    public LocationDetails addLocation(LocationDraft draft) {
        return locations.add(draft);
    }

    @Override
    public LocationDetails reviseLocation(Slug slug, @Nullable Version read, LocationDraft draft) {
        return locations.revise(slug, read, draft);
    }

    @Override
    public void removeLocation(Slug slug, @Nullable Version read) {
        locations.remove(slug, read);
    }

    @Override
    public void replaceLocation(Slug slug, @Nullable Version read, RecordReplacement replacement) {
        locations.replace(slug, read, replacement.by());
    }
}
