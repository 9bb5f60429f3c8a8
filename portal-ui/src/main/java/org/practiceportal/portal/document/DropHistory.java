package org.practiceportal.portal.document;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.practiceportal.common.change.Change;
import org.practiceportal.common.change.ChangeKind;

/**
 * What the feed has told this node to drop, so that a copy which was being built meanwhile is not kept. Not safe for use
 * by several threads.
 */
final class DropHistory {

    /**
     * As many records as are remembered one by one: twice the largest library in use. Forgetting a record only costs the
     * keeping of copies that are older than it.
     */
    private static final int MOST_RECORDS = 10_000;

    private final Map<RecordKey, Long> byRecord = new LinkedHashMap<>();
    private final Map<ChangeKind, Long> byKind = new EnumMap<>(ChangeKind.class);
    private long forgotten;

    /** Starts a history in which everything up to a position is unknown. */
    DropHistory(long start) {
        forgotten = start;
    }

    void add(Change change) {
        var record = new RecordKey(change.kind(), change.key());
        byRecord.remove(record);
        byRecord.put(record, change.position());
        byKind.merge(change.kind(), change.position(), Math::max);
        if (byRecord.size() > MOST_RECORDS) {
            var oldest = byRecord.entrySet().iterator().next();
            forgotten = Math.max(forgotten, oldest.getValue());
            byRecord.remove(oldest.getKey());
        }
    }

    /** Returns whether nothing that a copy shows has been dropped after the position it was read at. */
    boolean isCurrent(Basis basis) {
        return basis.position() >= forgotten
                && basis.positions().entrySet().stream()
                        .allMatch(built -> lastDropOf(built.getKey()) <= built.getValue());
    }

    private long lastDropOf(RecordKey key) {
        return key.equals(RecordKey.every(key.kind()))
                ? byKind.getOrDefault(key.kind(), 0L)
                : byRecord.getOrDefault(key, 0L);
    }
}
