package org.practiceportal.search.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.name.NearWords.Near;
import org.practiceportal.search.vocabulary.Meaning;
import org.practiceportal.search.vocabulary.Meanings;
import org.practiceportal.search.vocabulary.Span;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/**
 * The names of all pages, found by what a query says. Never changed but replaced, so that who reads needs no lock.
 * About a kilobyte a name.
 */
final class NameTable {

    /** Longer than the longest name that anybody types in full. */
    private static final int LONGEST_MENTION = 12;

    /** What has more words that say something is no name: it only mentions some. */
    private static final int MOST_WORDS_OF_A_NAME = 10;

    /** What another word for the same keeps of a word's weight; by experiment, see docs/0003. */
    private static final double KEPT_BY_MEANING = 0.9;

    /** Texts with less in common are different words. */
    private static final double LEAST_LIKENESS = 0.5;

    private static final int[] NONE = {};

    private final List<Name> names;
    private final WordWeights weights;
    private final NearWords nearWords;
    private final double[] ownWeights;
    private final Map<List<String>, int[]> byStems;
    private final Map<String, int[]> byStem;
    private final Map<Integer, int[]> byGram;

    NameTable(List<Name> names) {
        this.names = List.copyOf(names);
        weights = new WordWeights(names);
        nearWords = new NearWords(weights);
        ownWeights = names.stream().mapToDouble(name -> name.weight(weights)).toArray();
        byStems = indexed(name -> List.of(name.stems()));
        byStem = indexed(Name::content);
        byGram = indexed(name -> Arrays.stream(name.grams().distinct()).boxed().toList());
    }

    private <K> Map<K, int[]> indexed(Function<Name, Collection<K>> keys) {
        var lists = new HashMap<K, IntStream.Builder>();
        for (int index = 0; index < names.size(); index++) {
            for (var key : keys.apply(names.get(index))) {
                lists.computeIfAbsent(key, first -> IntStream.builder()).add(index);
            }
        }
        var arrays = new HashMap<K, int[]>();
        lists.forEach((key, list) -> arrays.put(key, list.build().toArray()));
        return arrays;
    }

    /** Returns how the names of pages fit a query, for every page of which one does. */
    NameMatches matches(List<Word> query, Meanings meanings) {
        var matching = new Matching(query, meanings);
        matching.findMentions();
        if (matching.content.size() <= MOST_WORDS_OF_A_NAME) {
            matching.findOverlaps();
            matching.findLikeNames();
        }
        return new NameMatches(
                matching.found.entrySet().stream()
                        .map(entry -> entry.getValue().match(entry.getKey()))
                        .toList(),
                matching.meant(),
                matching.untouched());
    }

    /** What is known of one page so far. */
    private static final class Best {
        private double mention;
        private double overlap;
        private double likeness;
        private @Nullable Meaning meaning;
        private double byMeaning;

        NameMatch match(Slug slug) {
            return new NameMatch(slug, mention, overlap, likeness, meaning);
        }

        void mentioned(double value, @Nullable Meaning by) {
            if (value > mention) {
                mention = value;
                explain(value, by);
            }
        }

        void explain(double value, @Nullable Meaning by) {
            if (value > byMeaning) {
                byMeaning = value;
                meaning = by;
            }
        }
    }

    /** One query on its way through the table. */
    private final class Matching {

        private final List<Word> query;
        private final List<String> stems;
        private final Set<String> content;
        private final BitSet untouched;
        private final List<List<Near>> near;
        private final List<Span> spans;
        private final Meanings meanings;
        private final Map<Slug, Best> found = new HashMap<>();

        Matching(List<Word> query, Meanings meanings) {
            this.query = query;
            this.meanings = meanings;
            stems = Words.stems(query);
            content = Words.content(query);
            spans = meanings.spans(query);
            untouched = meanings.untouched(stems);
            near = IntStream.range(0, query.size())
                    .mapToObj(at ->
                            query.get(at).small() || untouched.get(at) ? List.<Near>of() : nearWords.of(stems.get(at)))
                    .toList();
        }

        /** Stems of the query, of the words its misspelled ones may be, and of what its phrases also mean. */
        private Set<String> meant() {
            var meant = new HashSet<>(content);
            near.forEach(words -> words.forEach(word -> meant.add(word.stem())));
            spans.forEach(span -> span.meanings().forEach(meaning -> meant.addAll(meaning.content())));
            return meant;
        }

        private Set<Integer> untouched() {
            return untouched.stream()
                    .mapToObj(index -> query.get(index).from())
                    .collect(Collectors.toUnmodifiableSet());
        }

        private Best best(int name) {
            return found.computeIfAbsent(names.get(name).slug(), slug -> new Best());
        }

        /** Whole names within the query, as typed and, where words are misspelled, as they may be meant. */
        void findMentions() {
            findMentions(query, spans, 1);
            if (near.stream().anyMatch(list -> !list.isEmpty())) {
                var meant = IntStream.range(0, query.size())
                        .mapToObj(at -> near.get(at).isEmpty()
                                ? query.get(at)
                                : query.get(at).meant(near.get(at).getFirst().stem()))
                        .toList();
                findMentions(meant, meanings.spans(meant), 0.9);
            }
        }

        private void findMentions(List<Word> words, List<Span> places, double kept) {
            var all = Words.stems(words);
            var said = Words.content(words);
            for (int from = 0; from < all.size(); from++) {
                for (int to = from + 1; to <= Math.min(all.size(), from + LONGEST_MENTION); to++) {
                    var indexes = byStems.getOrDefault(all.subList(from, to), NONE);
                    if (indexes.length > 0) {
                        double part = kept * part(all.subList(from, to), all, said);
                        Arrays.stream(indexes).forEach(name -> best(name).mentioned(part, null));
                    }
                }
            }
            for (var place : places) {
                double part = kept * part(all.subList(place.from(), place.to()), all, said);
                for (var meaning : place.meanings()) {
                    Arrays.stream(byStems.getOrDefault(meaning.stems(), NONE))
                            .forEach(name -> best(name).mentioned(part, meaning));
                }
            }
        }

        /** How much of what is said the mentioned words are; all of it where nothing else is typed, be it a small word. */
        private double part(List<String> mentioned, List<String> all, Set<String> said) {
            return mentioned.size() == all.size()
                    ? 1
                    : weights.of(mentioned.stream().filter(said::contains).toList())
                            / Math.max(weights.of(said), Double.MIN_NORMAL);
        }

        /** Names that share words with the query, whatever their order. */
        void findOverlaps() {
            var shared = new HashMap<Integer, Shared>();
            for (int at = 0; at < query.size(); at++) {
                if (!query.get(at).small()) {
                    var own = Set.of(stems.get(at));
                    share(shared, own, own, 1, null);
                    near.get(at).forEach(word -> share(shared, own, Set.of(word.stem()), word.kept(), null));
                }
            }
            for (var span : spans) {
                var own = Words.content(query.subList(span.from(), span.to()));
                span.meanings().forEach(meaning -> share(shared, own, meaning.content(), KEPT_BY_MEANING, meaning));
            }
            double said = weights.of(content);
            shared.forEach((name, both) -> {
                double overlap = (sum(both.query) + sum(both.name)) / (said + ownWeights[name]);
                var best = best(name);
                if (overlap > best.overlap) {
                    best.overlap = overlap;
                    best.explain(overlap, both.meaning);
                }
            });
        }

        private double sum(Map<String, Double> kept) {
            return kept.entrySet().stream()
                    .collect(Collectors.summingDouble(entry -> weights.of(entry.getKey()) * entry.getValue()));
        }

        private void share(
                Map<Integer, Shared> shared,
                Set<String> own,
                Set<String> there,
                double kept,
                @Nullable Meaning meaning) {
            for (int name : namesWith(there)) {
                var both = shared.computeIfAbsent(name, first -> new Shared());
                own.forEach(stem -> both.query.merge(stem, kept, Math::max));
                there.forEach(stem -> both.name.merge(stem, kept, Math::max));
                if (meaning != null && both.meaning == null) {
                    both.meaning = meaning;
                }
            }
        }

        /** Names that look like the whole query. */
        void findLikeNames() {
            var typed = Grams.of(query);
            int[] common = new int[names.size()];
            for (int gram : typed.distinct()) {
                for (int name : byGram.getOrDefault(gram, NONE)) {
                    common[name]++;
                }
            }
            for (int name = 0; name < common.length; name++) {
                if (2 * common[name] >= LEAST_LIKENESS * typed.codes().length) {
                    double likeness = typed.likeness(names.get(name).grams());
                    if (likeness > LEAST_LIKENESS) {
                        var best = best(name);
                        best.likeness = Math.max(best.likeness, likeness);
                    }
                }
            }
        }
    }

    /** The words that a query and a name have in common, each with what it keeps of its weight. */
    private static final class Shared {
        private final Map<String, Double> query = new HashMap<>();
        private final Map<String, Double> name = new HashMap<>();
        private @Nullable Meaning meaning;
    }

    /** Returns the names that hold all of some words. */
    private int[] namesWith(Set<String> content) {
        var lists = new ArrayList<int[]>();
        for (var stem : content) {
            lists.add(byStem.getOrDefault(stem, NONE));
        }
        lists.sort(Comparator.comparingInt((int[] list) -> list.length));
        int[] in = lists.isEmpty() ? NONE : lists.getFirst();
        for (var list : lists.subList(Math.min(1, lists.size()), lists.size())) {
            in = Arrays.stream(in)
                    .filter(name -> Arrays.binarySearch(list, name) >= 0)
                    .toArray();
        }
        return in;
    }
}
