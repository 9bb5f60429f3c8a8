package org.practiceportal.portal.document;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A value as a reader gets it.
 *
 * @param asOf when it is known to have been right, where it may be out of date and must be shown with this time; none
 *     where it is as good as the database
 */
public record Seen<T>(T value, @Nullable Instant asOf) {}
