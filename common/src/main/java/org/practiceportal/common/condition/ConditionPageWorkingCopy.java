package org.practiceportal.common.condition;

import java.time.Instant;
import org.practiceportal.common.directory.Slug;

/**
 * A page as staff work on it.
 *
 * @param version counts revisions of draft and publication together; an edit must name the one it read
 * @param status whether patients see the page
 * @param draftPending whether {@code content} differs from what patients see
 * @param content the draft where there is one, otherwise what is or was published
 * @param lastChangedBy who made the last change
 * @param lastChangedAt when that was
 */
public record ConditionPageWorkingCopy(
        Slug slug,
        long version,
        PublicationStatus status,
        boolean draftPending,
        ConditionPageDraft content,
        String lastChangedBy,
        Instant lastChangedAt) {}
