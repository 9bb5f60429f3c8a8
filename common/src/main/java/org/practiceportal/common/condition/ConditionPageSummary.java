package org.practiceportal.common.condition;

import java.util.List;
import org.practiceportal.common.directory.Slug;

/**
 * What a list shows of a published page.
 *
 * @param position the position of the page's last public change
 */
public record ConditionPageSummary(
        Slug slug, String title, List<String> alsoKnownAs, List<String> abbreviations, long position) {
    public ConditionPageSummary {
        alsoKnownAs = List.copyOf(alsoKnownAs);
        abbreviations = List.copyOf(abbreviations);
    }
}
