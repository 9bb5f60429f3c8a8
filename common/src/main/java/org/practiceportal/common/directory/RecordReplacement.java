package org.practiceportal.common.directory;

import jakarta.validation.constraints.NotNull;

/**
 * What takes the place of a record that goes.
 *
 * @param by another record of the same kind
 */
public record RecordReplacement(@NotNull Slug by) {}
