package org.practiceportal.portal.directory;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.staff.DraftForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What editors need to date changes ahead. */
@Component
class Planning {

    private final PlannedChangesApi changes;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId practiceZone;

    Planning(
            PlannedChangesApi changes,
            JsonMapper json,
            Clock clock,
            @Value("${portal.time-zone}") ZoneId practiceZone) {
        this.changes = changes;
        this.json = json;
        this.clock = clock;
        this.practiceZone = practiceZone;
    }

    <D> DatedChanges.Desk<D> desk(ChangeKind kind, DraftForm<D> form, Class<D> type) {
        return new DatedChanges.Desk<>(changes, json, clock, kind, form, type);
    }

    /** Returns what is ahead or has failed of a record. */
    List<PlannedChange> ahead(ChangeKind kind, Slug key) {
        return changes.listPlannedChanges(kind.wireName(), key.value());
    }

    /** Returns the zone of the clocks by which a number's dates begin; what is of no office follows the practice. */
    ZoneId zone(Optional<LocationDetails> office) {
        return office.map(LocationDetails::timeZone).orElse(practiceZone);
    }
}
