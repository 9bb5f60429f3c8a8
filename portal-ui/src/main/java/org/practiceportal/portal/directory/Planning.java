package org.practiceportal.portal.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangesApi;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What editors need to date changes ahead. */
@Component
class Planning {

    private final PlannedChangesApi changes;
    private final Offices offices;
    private final ContactPointsApi contactPoints;
    private final JsonMapper json;
    private final Clock clock;
    private final ZoneId practiceZone;

    Planning(
            PlannedChangesApi changes,
            Offices offices,
            ContactPointsApi contactPoints,
            JsonMapper json,
            Clock clock,
            @Value("${portal.time-zone}") ZoneId practiceZone) {
        this.changes = changes;
        this.offices = offices;
        this.contactPoints = contactPoints;
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

    /**
     * A change of any record, in words.
     *
     * @param address of the editor of its record
     * @param name of its record
     * @param moment at which it takes effect
     * @param fields what it changes
     */
    record Told(PlannedChange change, String address, String name, String moment, String fields) {}

    /** Returns what is ahead or has failed of all records. */
    List<Told> all() {
        var ahead = changes.listPlannedChanges(null, null);
        if (ahead.isEmpty()) {
            return List.of();
        }
        var places = offices.all();
        var numbers = contactPoints.listContactPoints().value();
        return ahead.stream()
                .map(change -> change.change().kind() == ChangeKind.LOCATION
                        ? ofOffice(change, places, numbers)
                        : ofNumber(change, places, numbers))
                .toList();
    }

    private Told ofOffice(PlannedChange change, List<LocationDetails> places, List<ContactPointDetails> numbers) {
        var key = change.change().key();
        var form = new LocationForm(LocalDate.now(clock.withZone(practiceZone)), numbers);
        return told(
                change,
                "staff/offices/" + key,
                places.stream()
                        .filter(office -> office.slug().equals(key))
                        .findFirst()
                        .map(office -> Map.entry(
                                office.name(), wording().fields(change, office.toDraft(), LocationDraft.class, form))));
    }

    private Told ofNumber(PlannedChange change, List<LocationDetails> places, List<ContactPointDetails> numbers) {
        var key = change.change().key();
        var form = new ContactPointForm(places, numbers);
        return told(
                change,
                "staff/phone-numbers/" + key,
                numbers.stream()
                        .filter(number -> number.key().equals(key))
                        .findFirst()
                        .map(number -> Map.entry(
                                number.label() + " · " + number.number().display(),
                                wording().fields(change, number.toDraft(), ContactPointDraft.class, form))));
    }

    /** A record that has gone since is named by its key. */
    private Told told(PlannedChange change, String address, Optional<Map.Entry<String, String>> nameAndFields) {
        var known = nameAndFields.orElseGet(
                () -> Map.entry(change.change().key().value(), wording().names(change)));
        return new Told(change, address, known.getKey(), wording().moment(change), known.getValue());
    }

    private PlannedWording wording() {
        return new PlannedWording(json, Texts.english());
    }

    /** Returns the zone of the clocks by which a number's dates begin; what is of no office follows the practice. */
    ZoneId zone(Optional<LocationDetails> office) {
        return office.map(LocationDetails::timeZone).orElse(practiceZone);
    }
}
