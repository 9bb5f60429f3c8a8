package org.practiceportal.common.insight;

import java.util.List;

/**
 * What patients searched for in a period. A query that was searched for fewer than five times is nowhere in it.
 *
 * @param top the most frequent queries first
 * @param nothingFound queries that found nothing at least every other time
 * @param rarelyOpened queries that find something which hardly anybody opens
 * @param letters how many texts were too long to be kept
 * @param others how many searches had no room to be kept one by one
 */
public record SearchInsight(
        List<SearchedQuery> top,
        List<SearchedQuery> nothingFound,
        List<SearchedQuery> rarelyOpened,
        long letters,
        long others) {

    public SearchInsight {
        top = List.copyOf(top);
        nothingFound = List.copyOf(nothingFound);
        rarelyOpened = List.copyOf(rarelyOpened);
    }
}
