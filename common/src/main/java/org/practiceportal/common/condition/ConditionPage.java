package org.practiceportal.common.condition;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;

/**
 * A published condition page.
 *
 * @param slug its permanent name in addresses
 * @param externalId the id it carries in the library it was imported from; none for pages written here
 * @param alsoKnownAs other names, as patients and doctors use them
 * @param abbreviations such as HFS
 * @param summary one or two plain sentences
 * @param lastReviewed when a clinician last read the whole page; none where nobody has
 * @param nextReviewDue when that must happen again
 */
public record ConditionPage(
        Slug slug,
        @Nullable String externalId,
        String title,
        List<String> alsoKnownAs,
        List<String> abbreviations,
        String summary,
        List<PageSection> sections,
        List<SourceReference> sources,
        @Nullable LocalDate lastReviewed,
        @Nullable LocalDate nextReviewDue) {

    public ConditionPage {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        abbreviations = List.copyOf(abbreviations);
        sections = List.copyOf(sections);
        sources = List.copyOf(sources);
    }
}
