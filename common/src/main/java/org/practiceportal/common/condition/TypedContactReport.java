package org.practiceportal.common.condition;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of what the last scan of all pages has found and nobody has mended since.
 *
 * @param scannedAt when that scan ended; none where there was none yet
 * @param total how many places there are in all stretches
 */
public record TypedContactReport(@Nullable Instant scannedAt, long total, List<TypedContactPlace> places) {
    public TypedContactReport {
        places = List.copyOf(places);
    }
}
