package org.practiceportal.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Meanings that stand in the index that is searched: what was read once is not read again for the next generation. */
@Component
class KnownMeanings {

    private static final Logger LOG = LoggerFactory.getLogger(KnownMeanings.class);

    private final ElasticsearchClient client;

    KnownMeanings(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * What a page meant when it was indexed.
     *
     * @param essence which text was read
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Meant(@Nullable String essence, float @Nullable [] meaning) {}

    /** Returns the known meanings of pages by the text that was read; none where there is no index or it does not answer. */
    Map<String, float[]> of(Collection<String> slugs) {
        if (slugs.isEmpty()) {
            return Map.of();
        }
        try {
            return client
                    .search(
                            search -> search.index(ConditionIndex.ALIAS)
                                    .ignoreUnavailable(true)
                                    .query(query -> query.ids(ids -> ids.values(List.copyOf(slugs))))
                                    .size(slugs.size())
                                    .source(source -> source.filter(filter -> filter.includes("essence", "meaning")
                                            .excludeVectors(false))),
                            Meant.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(Hit::source)
                    .filter(Objects::nonNull)
                    .filter(meant -> meant.essence() != null && meant.meaning() != null)
                    .collect(Collectors.toMap(Meant::essence, Meant::meaning, (one, same) -> one));
        } catch (IOException | ElasticsearchException e) {
            LOG.warn("Known meanings cannot be looked up, so that texts are read again: {}", e.toString());
            return Map.of();
        }
    }
}
