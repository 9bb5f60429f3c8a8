package org.practiceportal.portal.document;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Snapshot;

/**
 * What a copy was built from, and so what ends it.
 *
 * @param position the copy holds every change of its records up to this position
 * @param keys the records it shows
 * @param validUntil when it ends by itself, such as the moment an office opens; none where it does not
 */
public record Basis(
        UUID epoch,
        long position,
        Set<RecordKey> keys,
        @Nullable Instant validUntil) {

    /** A position below every other: what rests on two databases at once is never kept. */
    private static final long NOWHERE = -1;

    public Basis {
        keys = Set.copyOf(keys);
    }

    /** Returns the basis of what was built from one snapshot. */
    public static Basis of(Snapshot<?> snapshot, RecordKey... keys) {
        return new Basis(snapshot.epoch(), snapshot.position(), new HashSet<>(Arrays.asList(keys)), null);
    }

    /** Returns the basis of what was built from both. */
    public Basis and(Basis other) {
        var together = new HashSet<>(keys);
        together.addAll(other.keys);
        var older = epoch.equals(other.epoch) ? Math.min(position, other.position) : NOWHERE;
        return new Basis(epoch, older, together, validUntil).until(other.validUntil);
    }

    /** Returns this basis, ending at a moment if it did not end earlier. */
    public Basis until(@Nullable Instant end) {
        var earliest = Stream.of(validUntil, end)
                .filter(moment -> moment != null)
                .min(Instant::compareTo)
                .orElse(null);
        return new Basis(epoch, position, keys, earliest);
    }
}
