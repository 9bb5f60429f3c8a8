package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * The last check of a detail as it now stands: it ends when the detail is changed. Who checked is staff's business and
 * stands in the history.
 *
 * @param at when
 * @param right what came out
 */
public record Verification(@NotNull Instant at, @NotNull VerificationMethod method, boolean right) {}
