package org.practiceportal.common.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value read from one database snapshot, with the position that snapshot had in the change feed.
 *
 * @param epoch the life of the database the value was read from
 * @param position the value holds every change up to this position and none after it
 * @param validUntil the moment from which on it may no longer be told without reading it again, because a change that is
 *     planned takes effect; none where nothing is planned
 * @param value what was read
 */
public record Snapshot<T>(
        UUID epoch,
        long position,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant validUntil,
        T value) {

    /** A value that no planned change ends. */
    public Snapshot(UUID epoch, long position, T value) {
        this(epoch, position, null, value);
    }
}
