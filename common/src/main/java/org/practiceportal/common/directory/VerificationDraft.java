package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotNull;

/**
 * What staff found when they checked a detail.
 *
 * @param right whether it is as the directory says; where not, it stays on the list until it is changed
 */
public record VerificationDraft(@NotNull VerificationMethod method, boolean right) {}
