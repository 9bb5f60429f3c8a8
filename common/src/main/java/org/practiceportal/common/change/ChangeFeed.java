package org.practiceportal.common.change;

import java.util.List;
import java.util.UUID;

/**
 * One stretch of the feed, in order of position, with the latest change per record only.
 *
 * @param epoch the life of the database; a reader that knows another epoch drops everything and starts again from 0
 * @param position how far the reader is once it has applied {@code changes}: pass it as {@code after} of the next call
 * @param head the highest position committed when the feed was read; equal to {@code position} at the end of the feed
 * @param changes the changes after the position asked for, at most {@code limit} of them
 */
public record ChangeFeed(UUID epoch, long position, long head, List<Change> changes) {
    public ChangeFeed {
        changes = List.copyOf(changes);
    }
}
