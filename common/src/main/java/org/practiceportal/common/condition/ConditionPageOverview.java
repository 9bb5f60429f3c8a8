package org.practiceportal.common.condition;

import java.time.Instant;
import org.practiceportal.common.directory.Slug;

/** What staff's list shows of a page; the fields are those of {@link ConditionPageWorkingCopy}. */
public record ConditionPageOverview(
        Slug slug,
        String title,
        PublicationStatus status,
        boolean draftPending,
        String lastChangedBy,
        Instant lastChangedAt) {}
