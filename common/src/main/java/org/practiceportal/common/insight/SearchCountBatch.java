package org.practiceportal.common.insight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * Counts that are added together or not at all.
 *
 * @param id the same whenever the same counts are sent again: a lost answer must not make two searches of one
 * @param counts in an order that says nothing, such as the alphabet
 */
public record SearchCountBatch(
        @NotNull UUID id, @NotNull @Size(max = MOST) List<@NotNull @Valid SearchCount> counts) {

    /** The most counts a batch has; stored in a tenth of a second. */
    public static final int MOST = 1_000;

    public SearchCountBatch {
        counts = List.copyOf(counts);
    }
}
