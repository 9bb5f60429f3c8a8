package org.practiceportal.portal.curation;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;

/** The titles of published pages by their slugs, in order of title. */
record PublishedPages(Map<Slug, String> titles) {

    static PublishedPages of(List<ConditionPageSummary> pages) {
        var titles = new LinkedHashMap<Slug, String>();
        pages.stream()
                .sorted(Comparator.comparing(ConditionPageSummary::title, String.CASE_INSENSITIVE_ORDER))
                .forEach(page -> titles.put(page.slug(), page.title()));
        return new PublishedPages(titles);
    }

    Set<Slug> slugs() {
        return titles.keySet();
    }

    /** A page that is a draft or retired is called by its name in addresses. */
    String title(Slug slug) {
        return titles.getOrDefault(slug, slug.value());
    }

    boolean has(Slug slug) {
        return titles.containsKey(slug);
    }
}
