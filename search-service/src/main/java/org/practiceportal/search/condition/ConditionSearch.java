package org.practiceportal.search.condition;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Highlight;
import co.elastic.clients.elasticsearch.core.search.HighlightField;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.common.search.SpellingSuggestion;
import org.practiceportal.search.index.ConditionIndex;
import org.practiceportal.search.problem.InvalidInput;
import org.practiceportal.search.problem.ServiceUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds the pages a patient most likely wants, with one call of Elasticsearch. */
@Service
public class ConditionSearch {

    private static final Logger LOG = LoggerFactory.getLogger(ConditionSearch.class);

    /**
     * With the wait for a place within the second and a half that the portal waits, so that it has time for another answer
     * in the two seconds a patient is promised.
     */
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(1_200);

    /**
     * Searches on their way at once. Two busy cores answer about 30 a second (50 sent at once, of which 32 were answered
     * after 1.2 s); more would only wait inside Elasticsearch, and when it is frozen everyone would.
     */
    private static final int MOST_AT_ONCE = 32;

    private static final Duration LONGEST_WAIT_FOR_A_PLACE = Duration.ofMillis(300);

    /** Two lines on a desk, four on a phone. */
    private static final int EXCERPT_LENGTH = 220;

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchAsyncClient client;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ConditionSearch(ElasticsearchClient client) {
        this.client = new ElasticsearchAsyncClient(client._transport());
    }

    /**
     * Returns one page of hits, best first.
     *
     * @throws ServiceUnavailable if Elasticsearch does not answer in time, or nothing is indexed yet
     */
    ConditionSearchResult search(PatientWords words, int page, int size) {
        if (words.isEmpty()) {
            return new ConditionSearchResult(0, List.of(), null);
        }
        var response = answer(request(words, page, size));
        var total = response.hits().total();
        var suggestion = answersEveryWord(response)
                ? Optional.<SpellingSuggestion>empty()
                : Optional.ofNullable(response.suggest().get(Spelling.SUGGESTER))
                        .flatMap(suggestions -> Spelling.suggestion(words, suggestions));
        return new ConditionSearchResult(
                total == null ? 0 : total.value(),
                response.hits().hits().stream().flatMap(ConditionSearch::hit).toList(),
                suggestion.orElse(null));
    }

    /** Words that all stand on one page are not misspelled. */
    private static boolean answersEveryWord(SearchResponse<IndexedPage> response) {
        return response.hits().hits().stream().limit(1).anyMatch(hit -> {
            var met = hit.matchedQueries().keySet();
            return met.contains(ConditionQuery.EXACT_NAME) || met.contains(ConditionQuery.ALL_WORDS);
        });
    }

    static SearchRequest request(PatientWords words, int page, int size) {
        return SearchRequest.of(search -> search.index(ConditionIndex.ALIAS)
                .query(ConditionQuery.forPatient(words))
                .from(page * size)
                .size(size)
                .trackTotalHits(track -> track.enabled(true))
                .source(source -> source.filter(filter -> filter.includes("slug", "externalId", "title", "summary")))
                .highlight(highlight(words))
                .suggest(words.mayBeAName() ? spelling(words) : null));
    }

    /**
     * Marks words as typed. Only names are marked where a letter or two differ: Elasticsearch works out anew what may
     * differ for every hit and every field it marks, and that cost more than all the rest of a search.
     */
    private static Highlight highlight(PatientWords words) {
        var names = ConditionQuery.nameOrSimilar(words);
        return Highlight.of(highlight -> highlight
                .preTags(Marks.BEGIN)
                .postTags(Marks.END)
                .highlightQuery(ConditionQuery.anyWord(words))
                .fields(
                        whole("title", null),
                        whole("title.words", names),
                        whole("alsoKnownAs", null),
                        whole("alsoKnownAs.words", names),
                        whole("abbreviations", null),
                        excerpt("text"),
                        excerpt("summary")));
    }

    private static NamedValue<HighlightField> whole(String field, @Nullable Query ownQuery) {
        return NamedValue.of(
                field, HighlightField.of(form -> form.numberOfFragments(0).highlightQuery(ownQuery)));
    }

    private static NamedValue<HighlightField> excerpt(String field) {
        return NamedValue.of(
                field, HighlightField.of(form -> form.numberOfFragments(1).fragmentSize(EXCERPT_LENGTH)));
    }

    private static Suggester spelling(PatientWords words) {
        return Suggester.of(suggest -> suggest.text(words.text())
                .suggesters(
                        Spelling.SUGGESTER,
                        one -> one.term(term -> term.field("spelling")
                                .analyzer("words")
                                .suggestMode(SuggestMode.Missing)
                                .minWordLength(Spelling.LEAST_LETTERS)
                                .size(1))));
    }

    /** A search that nobody waits for any longer is cancelled, which ends it in Elasticsearch too. */
    private SearchResponse<IndexedPage> answer(SearchRequest request) {
        takePlace();
        CompletableFuture<SearchResponse<IndexedPage>> answer;
        try {
            answer = client.search(request, IndexedPage.class);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        answer.whenComplete((response, failure) -> places.release());
        try {
            return answer.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            giveUp(answer);
            throw new ServiceUnavailable("Search does not answer in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable("Search was interrupted");
        } catch (ExecutionException e) {
            throw explain(e.getCause());
        }
    }

    /**
     * Ends a search, also where the client cannot: it fails to cancel a request that has no connection yet (9.5.2, seen
     * when Elasticsearch was frozen and many asked).
     */
    static void giveUp(CompletableFuture<?> answer) {
        try {
            answer.cancel(true);
        } catch (RuntimeException e) {
            answer.completeExceptionally(e);
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(LONGEST_WAIT_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ServiceUnavailable("Too many searches wait for an answer");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServiceUnavailable("Search was interrupted");
        }
    }

    private static RuntimeException explain(@Nullable Throwable failure) {
        return switch (failure) {
            case ElasticsearchException refusal
            when refusal.status() == BAD_REQUEST ->
                new InvalidInput("q", "has too many words of its own to search for");
            case ElasticsearchException refusal
            when refusal.status() == NOT_FOUND -> new ServiceUnavailable("The index is being built for the first time");
            case ElasticsearchException refusal -> {
                LOG.warn(
                        "A search failed with {}, {}",
                        refusal.status(),
                        refusal.error().type());
                yield new ServiceUnavailable("Search does not answer");
            }
            case IOException e -> new ServiceUnavailable("Search does not answer");
            case null, default -> new IllegalStateException(failure);
        };
    }

    private static Stream<ConditionHit> hit(Hit<IndexedPage> hit) {
        var page = hit.source();
        if (page == null) {
            return Stream.empty();
        }
        var marked = hit.highlight();
        var title = first(marked, "title", "title.words").orElseGet(() -> HighlightedText.plain(page.title()));
        var otherName = first(marked, "alsoKnownAs", "abbreviations", "alsoKnownAs.words");
        var excerpt = first(marked, "text", "summary")
                .orElseGet(() -> HighlightedText.plain(page.summary() == null ? "" : page.summary()));
        return Stream.of(
                new ConditionHit(new Slug(page.slug()), page.externalId(), title, otherName.orElse(null), excerpt));
    }

    /** Returns the first of some fields that has a match; of a field with several values the one that matches most. */
    private static Optional<HighlightedText> first(Map<String, List<String>> marked, String... fields) {
        for (var field : fields) {
            var best = marked.getOrDefault(field, List.of()).stream()
                    .map(Marks::read)
                    .max(Comparator.comparingDouble(ConditionSearch::matchedPart));
            if (best.isPresent()) {
                return best;
            }
        }
        return Optional.empty();
    }

    private static double matchedPart(HighlightedText text) {
        int matched = text.spans().stream()
                .filter(HighlightedText.Span::matched)
                .mapToInt(span -> span.text().length())
                .sum();
        return (double) matched / Math.max(1, text.text().length());
    }
}
