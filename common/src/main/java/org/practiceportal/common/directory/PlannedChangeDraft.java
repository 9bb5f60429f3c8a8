package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotNull;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;

/**
 * A change of a number or an office as staff date it ahead.
 *
 * @param kind {@link ChangeKind#CONTACT_POINT} or {@link ChangeKind#LOCATION}
 * @param key the record's key
 * @param from when it takes effect, by the clocks of the office
 * @param zone the zone of those clocks
 * @param fields what changes, and nothing else, as it stands in the JSON of the record's draft; a field that becomes empty
 *     is here without a value
 */
public record PlannedChangeDraft(
        @NotNull ChangeKind kind,
        @NotNull Slug key,
        @NotNull LocalDateTime from,
        @NotNull ZoneId zone,
        @NotNull Map<String, @Nullable Object> fields) {

    public PlannedChangeDraft {
        // No Map.copyOf: a field that becomes empty is a fact. What is missing is told of later, field by field.
        fields = fields == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * Returns the moment at which it takes effect. Where the clocks show that time twice, in the night in which they go
     * back, that is the first of the two.
     *
     * @throws DateTimeException if the clocks skip that time, in the night in which they go forward
     */
    public Instant dueAt() {
        if (zone.getRules().getValidOffsets(from).isEmpty()) {
            throw new DateTimeException("In that night the clocks go forward and skip this time; choose another");
        }
        return from.atZone(zone).toInstant();
    }
}
