package org.practiceportal.portal.document;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;

/**
 * What a copy was built from, and so what ends it.
 *
 * @param positions for each record it shows, the position up to which the copy holds every change of that record; they
 *     differ where a part of it was kept already
 * @param validUntil when it ends by itself, such as the moment an office opens or a planned change takes
 *     effect; none where it does not
 */
public record Basis(
        UUID epoch,
        Map<RecordKey, Long> positions,
        @Nullable Instant validUntil) {

    /** A position below every other: what rests on two databases at once is never kept. */
    private static final long NOWHERE = -1;

    public Basis {
        positions = Map.copyOf(positions);
    }

    /** Returns the basis of what was built from one snapshot. */
    public static Basis of(Snapshot<?> snapshot, RecordKey... keys) {
        var positions = new HashMap<RecordKey, Long>();
        for (var key : keys) {
            positions.put(key, snapshot.position());
        }
        return new Basis(snapshot.epoch(), positions, snapshot.validUntil());
    }

    /** Returns the position up to which the copy holds every change of all its records. */
    public long position() {
        return positions.values().stream().mapToLong(Long::longValue).min().orElse(NOWHERE);
    }

    /** Returns the basis of what was built from both. */
    public Basis and(Basis other) {
        var together = new HashMap<>(positions);
        other.positions.forEach((key, position) -> together.merge(key, position, Math::min));
        if (!epoch.equals(other.epoch)) {
            together.replaceAll((key, position) -> NOWHERE);
        }
        return new Basis(epoch, together, validUntil).until(other.validUntil);
    }

    /** Returns this basis, ending at a moment if it did not end earlier. */
    public Basis until(@Nullable Instant end) {
        var earliest = Stream.of(validUntil, end)
                .filter(moment -> moment != null)
                .min(Instant::compareTo)
                .orElse(null);
        return new Basis(epoch, positions, earliest);
    }
}
