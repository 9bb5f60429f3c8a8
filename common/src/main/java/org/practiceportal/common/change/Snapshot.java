package org.practiceportal.common.change;

import java.util.UUID;

/**
 * A value read from one database snapshot, with the position that snapshot had in the change feed.
 *
 * @param epoch the life of the database the value was read from
 * @param position the value holds every change up to this position and none after it
 * @param value what was read
 */
public record Snapshot<T>(UUID epoch, long position, T value) {}
