package org.practiceportal.portal.directory;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.LocationsApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.change.RecordHistory;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.RecordAccess;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The versions of an office; numbers that came or went are told too. */
@Component
class LocationHistory implements RecordHistory<LocationDraft, LocationDetails> {

    private final LocationsApi locations;
    private final JsonMapper json;
    private final ZoneId practiceZone;
    private final Clock clock;

    LocationHistory(
            LocationsApi locations, JsonMapper json, @Value("${portal.time-zone}") ZoneId practiceZone, Clock clock) {
        this.locations = locations;
        this.json = json;
        this.practiceZone = practiceZone;
        this.clock = clock;
    }

    @Override
    public ChangeKind kind() {
        return ChangeKind.LOCATION;
    }

    @Override
    public String list() {
        return "staff/offices";
    }

    @Override
    public RecordAccess<LocationDraft, LocationDetails> records() {
        return LocationEditorView.records(locations);
    }

    @Override
    public LocationDetails get(Slug key) {
        return locations.getLocation(key).value();
    }

    @Override
    public DraftForm<LocationDraft> form() {
        return new LocationForm(LocalDate.now(clock.withZone(practiceZone)), List.of());
    }

    @Override
    public LocationDraft draft(Map<String, @Nullable Object> recorded) {
        return details(recorded).toDraft();
    }

    @Override
    public String title(LocationDraft draft) {
        return draft.name();
    }

    @Override
    public Map<String, String> alsoTold(Map<String, @Nullable Object> recorded) {
        var office = details(recorded);
        return Map.of(
                I18NProvider.translate("staff.office.numbers"),
                office.contactPoints().stream()
                        .map(number -> number.label() + " · " + number.number().display())
                        .collect(Collectors.joining("\n")),
                I18NProvider.translate("staff.check.hours"),
                new CheckWording(office.timeZone()).tell(office.hoursVerification()));
    }

    private LocationDetails details(Map<String, @Nullable Object> recorded) {
        return json.convertValue(recorded, LocationDetails.class);
    }
}
