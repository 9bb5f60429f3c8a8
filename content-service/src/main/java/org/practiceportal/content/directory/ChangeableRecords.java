package org.practiceportal.content.directory;

import jakarta.validation.Validator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationDraft;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.common.directory.PlannedChangeDraft;
import org.practiceportal.common.problem.FieldError;
import org.practiceportal.content.change.ChangeRecorder;
import org.practiceportal.content.change.PastRecords;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The records whose changes can be dated ahead. Every call is a part of a transaction. */
@Component
class ChangeableRecords {

    private final ContactPoints contactPoints;
    private final Locations locations;
    private final Directory directory;
    private final ServiceNumbers serviceNumbers;
    private final PastRecords past;
    private final JsonMapper json;
    private final Validator validator;

    ChangeableRecords(
            ContactPoints contactPoints,
            Locations locations,
            Directory directory,
            ServiceNumbers serviceNumbers,
            PastRecords past,
            JsonMapper json,
            Validator validator) {
        this.contactPoints = contactPoints;
        this.locations = locations;
        this.directory = directory;
        this.serviceNumbers = serviceNumbers;
        this.past = past;
        this.json = json;
        this.validator = validator;
    }

    /** Refuses a change that could not take effect as things stand. */
    void check(PlannedChangeDraft change) {
        switch (change.kind()) {
            case CONTACT_POINT -> changedNumber(change);
            case LOCATION -> changedOffice(change);
            default -> throw new InvalidInput("kind", "Only numbers and offices can be changed ahead");
        }
    }

    /** Makes a change. */
    void apply(ChangeRecorder recorder, PlannedChange planned) {
        var change = planned.change();
        if (change.kind() == ChangeKind.CONTACT_POINT) {
            contactPoints.writeAll(recorder, List.of(changedNumber(change)));
        } else {
            var office = locations.getToRevise(change.key()).toDraft();
            locations.writeAll(recorder, List.of(changed(office, planned)));
        }
    }

    /**
     * Ends the copies of what a record is shown on, though it stays as it is: they must learn until when they are right.
     * An office may move in the practice's list, which pages show that have never shown the office.
     */
    void endCopies(ChangeRecorder recorder, PlannedChangeDraft change) {
        var key = change.key().value();
        if (change.kind() == ChangeKind.CONTACT_POINT) {
            var number = contactPoints.getToRevise(change.key());
            recorder.record(change.kind(), key, number, number);
        } else {
            var office = locations.getToRevise(change.key());
            recorder.record(change.kind(), key, office, office);
            var practice = directory.practice();
            recorder.record(ChangeKind.PRACTICE, "practice", practice, practice);
        }
    }

    private ContactPointDraft changedNumber(PlannedChangeDraft change) {
        return changed(contactPoints.getToRevise(change.key()), change);
    }

    /** Returns what a number becomes by a change; refuses one that cannot be made. */
    ContactPointDraft changed(ContactPointDetails number, PlannedChangeDraft change) {
        var before = number.toDraft();
        var changed = changed(before, before, change.fields(), ContactPointDraft.class);
        if (!changed.key().equals(number.key())) {
            throw new InvalidInput("key", "A key is permanent; pages show the number by it");
        }
        contactPoints.check(number, changed);
        return changed;
    }

    private LocationDraft changedOffice(PlannedChangeDraft change) {
        var office = locations.getToRevise(change.key()).toDraft();
        return changed(office, office, change);
    }

    /**
     * Returns what an office becomes by a change that was planned upon the office as it was then; refuses one that cannot
     * be made.
     */
    LocationDraft changed(LocationDraft office, PlannedChange planned) {
        var base = past.find(
                        ChangeKind.LOCATION, planned.change().key().value(), planned.plannedAt(), LocationDetails.class)
                .map(LocationDetails::toDraft)
                .orElse(office);
        return changed(office, base, planned.change());
    }

    private LocationDraft changed(LocationDraft office, LocationDraft base, PlannedChangeDraft change) {
        var changed = changed(office, base, change.fields(), LocationDraft.class);
        if (!changed.slug().equals(office.slug())) {
            throw new InvalidInput("slug", "An office's name in addresses is permanent; pages show the office by it");
        }
        serviceNumbers.check(List.of(changed));
        return changed;
    }

    private <D> D changed(D draft, D base, Map<String, @Nullable Object> fields, Class<D> type) {
        ObjectNode tree = json.valueToTree(base);
        fields.forEach((name, value) -> tree.set(name, json.valueToTree(value)));
        ObjectNode planned = json.valueToTree(read(tree, type));
        ObjectNode before = json.valueToTree(base);
        ObjectNode now = json.valueToTree(draft);
        for (var name : fields.keySet()) {
            now.set(name, merged(before.get(name), now.get(name), planned.get(name)));
        }
        D changed = read(now, type);
        var errors = validator.validate(changed).stream()
                .map(violation -> new FieldError(violation.getPropertyPath().toString(), violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return changed;
    }

    /** A list keeps what others have put into it and goes without what they have taken out since the change was planned. */
    private JsonNode merged(@Nullable JsonNode before, @Nullable JsonNode now, @Nullable JsonNode planned) {
        if (before instanceof ArrayNode old
                && now instanceof ArrayNode current
                && planned instanceof ArrayNode wanted
                && !current.equals(old)) {
            var had = old.valueStream().collect(Collectors.toSet());
            var wants = wanted.valueStream().collect(Collectors.toSet());
            var merged = new LinkedHashSet<JsonNode>();
            current.valueStream()
                    .filter(each -> !had.contains(each) || wants.contains(each))
                    .forEach(merged::add);
            wanted.valueStream().filter(each -> !had.contains(each)).forEach(merged::add);
            return json.createArrayNode().addAll(merged);
        }
        return planned == null ? json.nullNode() : planned;
    }

    private <D> D read(ObjectNode tree, Class<D> type) {
        try {
            return json.treeToValue(tree, type);
        } catch (JacksonException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new InvalidInput(
                    "fields",
                    String.valueOf(cause.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
