package org.practiceportal.content.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.ChangeKind;

/** Takes down what one transaction changes; the log is written as the transaction's last act. */
public final class ChangeRecorder {

    private final Actor actor;
    private final Instant at;
    private final List<Entry> entries = new ArrayList<>();

    ChangeRecorder(Actor actor, Instant at) {
        this.actor = actor;
        this.at = at;
    }

    /**
     * Takes down one change.
     *
     * @param before the record as it was; none where it is new
     * @param after the record as it is now; none where it is gone
     */
    public void record(ChangeKind kind, String key, @Nullable Object before, @Nullable Object after) {
        entries.add(new Entry(kind, key, before, after));
    }

    /** Returns who makes the changes. */
    public String actor() {
        return actor.name();
    }

    /** Returns the moment that all changes of this transaction carry. */
    public Instant at() {
        return at;
    }

    List<Entry> entries() {
        return entries;
    }

    record Entry(
            ChangeKind kind,
            String key,
            @Nullable Object before,
            @Nullable Object after) {}
}
