package org.practiceportal.search.condition;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.GradedPage;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.judgment.JudgedQuery;
import org.practiceportal.common.judgment.JudgedQueryDetails;
import org.practiceportal.common.search.SearchMeasures;
import org.practiceportal.common.search.SearchPreview;
import org.practiceportal.common.search.SearchPreview.FoundPage;
import org.practiceportal.common.search.SearchPreview.QueryEffect;
import org.practiceportal.common.vocabulary.VocabularyApi;
import org.practiceportal.common.vocabulary.VocabularyChange;
import org.practiceportal.search.problem.ServiceUnavailable;
import org.practiceportal.search.vocabulary.Meanings;
import org.springframework.stereotype.Service;

/** Says what a change of the vocabulary would do to searches: those that it touches are made with it and without. */
@Service
class ChangePreviews {

    /** As deep as anybody looks, and as search is measured. */
    private static final int DEPTH = 10;

    private static final int MOST_SHOWN = 20;

    /** Half of what is shown, so that judged queries have room too. */
    private static final int MOST_PHRASES = 10;

    private final VocabularyApi vocabulary;
    private final JudgedQueriesApi judgedQueries;
    private final ConditionSearch conditions;

    /** One preview at a time: each holds two vocabularies in memory, and patients' searches come first. */
    private final Lock turn = new ReentrantLock();

    ChangePreviews(VocabularyApi vocabulary, JudgedQueriesApi judgedQueries, ConditionSearch conditions) {
        this.vocabulary = vocabulary;
        this.judgedQueries = judgedQueries;
        this.conditions = conditions;
    }

    /**
     * Returns what a change would do to the vocabulary as it is saved now.
     *
     * @throws ServiceUnavailable if a search is not answered
     */
    SearchPreview preview(VocabularyChange change) {
        turn.lock();
        try {
            var known = vocabulary.getVocabulary().value();
            var both = new Comparison(new Meanings(known), new Meanings(known.after(change)));
            var phrases = change.phrases().stream()
                    .limit(MOST_PHRASES)
                    .map(both::effect)
                    .toList();
            var touched = judgedQueries.listQueries().value().stream()
                    .map(JudgedQueryDetails::judged)
                    .filter(judged -> both.touch(judged.query()))
                    .map(judged -> new Touched(judged, both.effect(judged.query())))
                    .toList();
            return new SearchPreview(
                    shown(phrases, touched),
                    measures(touched, QueryEffect::before),
                    measures(touched, QueryEffect::after),
                    touched.stream()
                            .filter(Touched::isBroken)
                            .map(Touched::judged)
                            .toList());
        } finally {
            turn.unlock();
        }
    }

    private static List<QueryEffect> shown(List<QueryEffect> phrases, List<Touched> touched) {
        var judged = touched.stream()
                .map(Touched::effect)
                .sorted(Comparator.comparing(effect -> effect.before().equals(effect.after())));
        return Stream.concat(phrases.stream(), judged)
                .distinct()
                .limit(MOST_SHOWN)
                .toList();
    }

    private static SearchMeasures measures(List<Touched> touched, Function<QueryEffect, List<FoundPage>> found) {
        return SearchMeasures.of(touched.stream()
                .map(one -> one.answer(found))
                .filter(SearchMeasures.Answer::isAnswerable)
                .toList());
    }

    /** A judged query that the change touches. */
    private record Touched(JudgedQuery judged, QueryEffect effect) {

        boolean isBroken() {
            var mustFind = judged.mustFind();
            return mustFind != null
                    && mustFind.isAmong(slugs(effect.before()))
                    && !mustFind.isAmong(slugs(effect.after()));
        }

        SearchMeasures.Answer answer(Function<QueryEffect, List<FoundPage>> found) {
            return new SearchMeasures.Answer(
                    found.apply(effect).stream()
                            .map(page -> page.slug().value())
                            .toList(),
                    judged.grades().stream()
                            .collect(Collectors.toMap(graded -> graded.page().value(), GradedPage::grade)));
        }

        private static List<Slug> slugs(List<FoundPage> pages) {
            return pages.stream().map(FoundPage::slug).toList();
        }
    }

    /** Searches where words mean one thing and where they mean another. */
    private final class Comparison {

        private final Meanings now;
        private final Meanings then;

        Comparison(Meanings now, Meanings then) {
            this.now = now;
            this.then = then;
        }

        /** Returns whether a query can find anything else: only by names does a search know of the vocabulary. */
        boolean touch(String query) {
            var words = PatientWords.of(query);
            return !conditions.named(words, now).equals(conditions.named(words, then));
        }

        QueryEffect effect(String query) {
            return new QueryEffect(query, find(query, now), find(query, then));
        }

        private List<FoundPage> find(String query, Meanings meanings) {
            return conditions.search(PatientWords.of(query), meanings, 0, DEPTH).hits().stream()
                    .map(hit -> new FoundPage(hit.slug(), hit.title().text()))
                    .toList();
        }
    }
}
