package org.practiceportal.search.condition;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.core.search.Hit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.name.NameMatch;

/**
 * A page that may answer, with the evidence for it.
 *
 * @param hit what Elasticsearch says of it, with what is marked where its words were searched
 * @param mostWords the score of its words
 * @param allWords the score of its words where it has them all, else 0
 * @param name how its names fit; none where they do not
 * @param closeness how near what it is about is to what the query is about, a cosine; 0 where nobody knows
 */
record Candidate(
        Hit<IndexedPage> hit,
        double mostWords,
        double allWords,
        @Nullable NameMatch name,
        double closeness) {

    Candidate closer(double found) {
        return new Candidate(hit, mostWords, allWords, name, found);
    }

    /** The id of a page in the index is its slug. */
    Slug slug() {
        return new Slug(requireNonNull(hit.id()));
    }

    boolean isOwn() {
        var page = hit.source();
        return page != null && page.externalId() == null;
    }
}
