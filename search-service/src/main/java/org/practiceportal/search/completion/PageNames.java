package org.practiceportal.search.completion;

import java.util.List;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPageState;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;

/**
 * The names by which a page may be asked for.
 *
 * @param names the title first; none where patients see no such page
 */
public record PageNames(Slug slug, List<String> names) {
    public PageNames {
        names = List.copyOf(names);
    }

    /** Returns the names of a page in a list. */
    public static PageNames of(ConditionPageSummary page) {
        return of(page.slug(), page.title(), page.alsoKnownAs(), page.abbreviations());
    }

    /** Returns the names of a page as it now stands, published or not. */
    public static PageNames of(ConditionPageState state) {
        var page = state.published();
        return page == null
                ? new PageNames(state.slug(), List.of())
                : of(state.slug(), page.title(), page.alsoKnownAs(), page.abbreviations());
    }

    private static PageNames of(Slug slug, String title, List<String> alsoKnownAs, List<String> abbreviations) {
        return new PageNames(
                slug,
                Stream.of(List.of(title), alsoKnownAs, abbreviations)
                        .flatMap(List::stream)
                        .toList());
    }
}
