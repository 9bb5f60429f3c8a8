package org.practiceportal.search.condition;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.MsearchResponse;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import co.elastic.clients.elasticsearch.core.search.Suggester;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.AnsweringSection;
import org.practiceportal.common.search.AppliedRule;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.DirectoryQuestion.Subject;
import org.practiceportal.common.search.SpellingSuggestion;
import org.practiceportal.search.curation.CuratedQuery;
import org.practiceportal.search.curation.CurrentCuration;
import org.practiceportal.search.index.ConditionIndex;
import org.practiceportal.search.intent.DirectoryQuestions;
import org.practiceportal.search.meaning.MeaningModel;
import org.practiceportal.search.name.NameIndex;
import org.practiceportal.search.name.NameMatch;
import org.practiceportal.search.name.NameMatches;
import org.practiceportal.search.problem.InvalidInput;
import org.practiceportal.search.problem.ServiceUnavailable;
import org.practiceportal.search.vocabulary.Meanings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
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

    /** Pages found by words that are ranked: what a patient may turn to, five screens of ten. */
    private static final int RANKED = 50;

    /** Pages nearest in meaning that are ranked with them. */
    private static final int NEAREST = 50;

    private static final SourceConfig SHOWN = SourceConfig.of(source -> source.filter(filter -> filter.includes(
            "slug", "externalId", "title", "alsoKnownAs", "abbreviations", "summary", "sections", "lead")));

    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final ElasticsearchAsyncClient client;
    private final NameIndex names;
    private final ObjectProvider<MeaningModel> meaning;
    private final CurrentCuration curation;
    private final Semaphore places = new Semaphore(MOST_AT_ONCE);

    ConditionSearch(
            ElasticsearchClient client,
            NameIndex names,
            ObjectProvider<MeaningModel> meaning,
            CurrentCuration curation) {
        this.client = new ElasticsearchAsyncClient(client._transport());
        this.names = names;
        this.meaning = meaning;
        this.curation = curation;
    }

    /**
     * Returns one page of hits, best first, out of at most {@link #RANKED} and {@link #NEAREST}.
     *
     * @throws ServiceUnavailable if Elasticsearch does not answer in time, or nothing is indexed yet
     */
    ConditionSearchResult search(PatientWords typed, int page, int size) {
        return search(typed, names.meanings(), page, size);
    }

    /** Searches as {@link #search(PatientWords, int, int)} would if words meant this. */
    ConditionSearchResult search(PatientWords typed, Meanings meanings, int page, int size) {
        var asked = DirectoryQuestions.find(typed.text()).orElse(null);
        var words = asked == null || asked.subject() != Subject.PRACTITIONERS ? typed : PatientWords.of(asked.words());
        if (words.isEmpty()) {
            return new ConditionSearchResult(0, List.of(), null, asked, null);
        }
        var ranking = Ranking.of(words);
        var named = named(words, meanings);
        var curated = curation.of(typed.forms());
        var wanted = Stream.concat(named.matches().stream().map(NameMatch::slug), curated.pinned().stream())
                .distinct()
                .toList();
        var answers = answer(request(words, wanted, meaningOf(words, named)));
        var found = answers.getFirst();
        var candidates = candidates(found, named.matches());
        answers.stream().skip(1).forEach(nearest -> addNearest(candidates, nearest));
        var ordered = ranking.order(candidates.values());
        var suggestion = answersEveryWord(ordered)
                ? Optional.<SpellingSuggestion>empty()
                : Optional.ofNullable(found.suggest().get(Spelling.SUGGESTER))
                        .flatMap(suggestions -> Spelling.suggestion(words, named.untouched(), suggestions));
        var shown = curated.applied(ordered, Candidate::slug);
        return new ConditionSearchResult(
                shown.size(),
                shown.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .flatMap(candidate -> hit(candidate, named.stems(), curated))
                        .toList(),
                suggestion.orElse(null),
                asked,
                curated.route().orElse(null));
    }

    /** Returns the pages that names speak for: all that the vocabulary decides in a search. */
    NameMatches named(PatientWords words, Meanings meanings) {
        return names.find(words.forms(), meanings, Ranking.of(words)::ofNames, RANKED / 2);
    }

    /** Who types a name, or what must stand on the page, is not asked what it means. */
    private float @Nullable [] meaningOf(PatientWords words, NameMatches named) {
        if (named.sayWhole() || !words.quoted().isEmpty()) {
            return null;
        }
        var model = meaning.getIfAvailable();
        return model == null ? null : model.of(words.text());
    }

    private static Map<String, Candidate> candidates(MultiSearchItem<IndexedPage> found, List<NameMatch> named) {
        var bySlug =
                named.stream().collect(Collectors.toMap(match -> match.slug().value(), match -> match));
        var candidates = new LinkedHashMap<String, Candidate>();
        for (var hit : found.hits().hits()) {
            var id = requireNonNull(hit.id());
            var scores = hit.matchedQueries();
            candidates.put(
                    id,
                    new Candidate(
                            hit,
                            scores.getOrDefault(ConditionQuery.MOST_WORDS, 0.0),
                            scores.getOrDefault(ConditionQuery.ALL_WORDS, 0.0),
                            bySlug.get(id),
                            0));
        }
        return candidates;
    }

    /** A page that was found by words too keeps what is marked on it. */
    private static void addNearest(Map<String, Candidate> candidates, MultiSearchItem<IndexedPage> nearest) {
        for (var hit : nearest.hits().hits()) {
            double closeness = closeness(hit);
            var id = requireNonNull(hit.id());
            if (candidates.containsKey(id)) {
                candidates.computeIfPresent(id, (same, candidate) -> candidate.closer(closeness));
            } else if (closeness > Ranking.UNRELATED) {
                candidates.put(id, new Candidate(hit, 0, 0, null, closeness));
            }
        }
    }

    /** Elasticsearch scores a vector by half of one and its cosine together. */
    private static double closeness(Hit<IndexedPage> hit) {
        return hit.score() == null ? 0 : 2 * hit.score() - 1;
    }

    /** Words that all stand on one page are not misspelled. */
    private static boolean answersEveryWord(List<Candidate> ordered) {
        return ordered.stream()
                .limit(1)
                .anyMatch(first -> first.allWords() > 0
                        || first.name() != null && first.name().mention() == 1);
    }

    static MsearchRequest request(PatientWords words, List<Slug> wanted, float @Nullable [] meaning) {
        return MsearchRequest.of(both -> {
            both.includeNamedQueriesScore(true)
                    .searches(one -> one.header(header -> header.index(ConditionIndex.ALIAS))
                            .body(byWords(words, wanted)));
            return meaning == null
                    ? both
                    : both.searches(one -> one.header(header -> header.index(ConditionIndex.ALIAS))
                            .body(byMeaning(meaning)));
        });
    }

    static SearchRequest byWords(PatientWords words, List<Slug> wanted) {
        return SearchRequest.of(search -> search.query(ConditionQuery.forPatient(words, wanted))
                .size(RANKED)
                .trackTotalHits(track -> track.enabled(false))
                .source(SHOWN)
                .suggest(words.mayBeAName() ? spelling(words) : null));
    }

    private static SearchRequest byMeaning(float[] meaning) {
        var vector = new ArrayList<Float>(meaning.length);
        for (float coordinate : meaning) {
            vector.add(coordinate);
        }
        return SearchRequest.of(search -> search.knn(nearest -> nearest.field("meaning")
                        .queryVector(vector)
                        .k(NEAREST)
                        .numCandidates(4 * NEAREST)
                        .filter(ConditionQuery.published()))
                .size(NEAREST)
                .trackTotalHits(track -> track.enabled(false))
                .source(SHOWN));
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
    private List<MultiSearchItem<IndexedPage>> answer(MsearchRequest request) {
        takePlace();
        CompletableFuture<MsearchResponse<IndexedPage>> answer;
        try {
            answer = client.msearch(request, IndexedPage.class);
        } catch (RuntimeException e) {
            places.release();
            throw e;
        }
        answer.whenComplete((response, failure) -> places.release());
        try {
            return answer.get(LONGEST_ANSWER.toMillis(), TimeUnit.MILLISECONDS).responses().stream()
                    .map(ConditionSearch::result)
                    .toList();
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

    private static MultiSearchItem<IndexedPage> result(MultiSearchResponseItem<IndexedPage> item) {
        if (item.isFailure()) {
            throw explain(item.failure().status(), item.failure().error().type());
        }
        return item.result();
    }

    private static RuntimeException explain(int status, @Nullable String type) {
        return switch (status) {
            case BAD_REQUEST -> new InvalidInput("q", "has too many words of its own to search for");
            case NOT_FOUND -> new ServiceUnavailable("The index is being built for the first time");
            default -> {
                LOG.warn("A search failed with {}, {}", status, type);
                yield new ServiceUnavailable("Search does not answer");
            }
        };
    }

    private static RuntimeException explain(@Nullable Throwable failure) {
        return switch (failure) {
            case ElasticsearchException refusal ->
                explain(refusal.status(), refusal.error().type());
            case IOException e -> new ServiceUnavailable("Search does not answer");
            case null, default -> new IllegalStateException(failure);
        };
    }

    private static Stream<ConditionHit> hit(Candidate candidate, Set<String> stems, CuratedQuery curated) {
        var page = candidate.hit().source();
        if (page == null) {
            return Stream.empty();
        }
        var title = MarkedName.of(page.title(), stems);
        var otherName = Stream.concat(page.alsoKnownAs().stream(), page.abbreviations().stream())
                .map(name -> MarkedName.of(name, stems))
                .max(Comparator.comparingDouble(MarkedName::part))
                .filter(name -> name.part() > title.part());
        var passage = Passage.of(page, stems);
        return Stream.of(new ConditionHit(
                new Slug(page.slug()),
                page.externalId(),
                title.text(),
                otherName.map(MarkedName::text).orElse(null),
                passage.text(),
                passage.section() == null
                        ? null
                        : new AnsweringSection(
                                passage.section().anchor(), passage.section().heading()),
                rule(candidate.name()),
                curated.isPinned(candidate.slug())));
    }

    private static @Nullable AppliedRule rule(@Nullable NameMatch name) {
        var meaning = name == null ? null : name.meaning();
        return meaning == null
                ? null
                : new AppliedRule(
                        meaning.list(), meaning.phrase().text(), meaning.of().text());
    }
}
