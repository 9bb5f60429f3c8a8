package org.practiceportal.portal.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.Completion;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.portal.condition.ConditionTitles;
import org.practiceportal.portal.document.Neighbour;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.springframework.stereotype.Service;
import org.springframework.web.client.HttpClientErrorException;

/** Searches condition pages: in search-service, and by title and name where that does not answer. */
@Service
public class ConditionSearch {

    private final Neighbour search = new Neighbour("search-service");
    private final SearchApi api;
    private final ConditionTitles titles;
    private final ProperNames properNames;

    ConditionSearch(SearchApi api, ConditionTitles titles, ProperNames properNames) {
        this.api = api;
        this.titles = titles;
        this.properNames = properNames;
    }

    /**
     * What was found, and how.
     *
     * @param limited whether only titles and names were searched
     * @param asOf when the titles were right, where they may be out of date
     */
    public record Found(
            ConditionSearchResult result,
            boolean limited,
            @Nullable Instant asOf) {}

    /**
     * Finds pages, best first.
     *
     * @param page counts from 0
     * @throws NeighbourUnavailable if neither search-service answers nor a title is known
     */
    public Found find(String query, int page, int size) {
        try {
            var result = search.ask(() -> api.searchConditions(query, page, size));
            var names = properNames.areChangedBy(result.spellingSuggestion(), query);
            return new Found(names ? result.withoutSpelling() : result, false, null);
        } catch (NeighbourUnavailable e) {
            var known = titles.find().orElseThrow(() -> e);
            return new Found(TitleSearch.search(known.value(), query, page, size), true, known.asOf());
        }
    }

    /** Returns where a search leads instead of its results; never to a page that is not published. */
    Optional<PortalPath> target(ConditionSearchResult result) {
        return Optional.ofNullable(result.routedTo())
                .filter(path -> path.conditionPage().map(this::isPublished).orElse(true));
    }

    private boolean isPublished(Slug page) {
        return titles.find()
                .map(known -> known.value().pages().stream()
                        .anyMatch(published -> published.slug().equals(page)))
                .orElse(false);
    }

    /** Lists what the patient may be about to type; nothing where search-service does not answer. */
    public List<Completion> complete(String typed) {
        try {
            return Optional.ofNullable(search.ask(() -> api.listCompletions(typed)))
                    .orElse(List.of());
        } catch (NeighbourUnavailable | HttpClientErrorException e) {
            return List.of();
        }
    }
}
