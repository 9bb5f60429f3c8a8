package org.practiceportal.search.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.practiceportal.search.name.NameMatch;

/**
 * Orders candidates by a sum of evidence with few weights, one set for names and questions and one for letters. The
 * weights were chosen on judged queries, and the experiment stands in the module's docs/0003.
 *
 * @param mostWords of the words' score, as a part of the best page's
 * @param allWords of the same where a page has all words, and the more the fewer pages do
 * @param mention of a whole name in the query
 * @param overlap of the words that a name and the query share, where that is more than half
 * @param likeness of how much a name and the query look alike, where that is more than half
 * @param closeness of what page and query are about, from unrelated texts to the same
 */
record Ranking(double mostWords, double allWords, double mention, double overlap, double likeness, double closeness) {

    static final Ranking QUESTION = new Ranking(0.3, 0.65, 2.6, 6, 2.2, 3);
    static final Ranking LETTER = new Ranking(0.15, 0.3, 11, 1.8, 10, 1.7);

    /** The cosine of texts that have nothing to do with each other. */
    static final double UNRELATED = 0.5;

    /** The cosine of texts that say the same. */
    private static final double SAME = 0.95;

    /** What a page that is not among the nearest has of the closeness of the farthest of them; see docs/0003. */
    private static final double BEYOND_THE_FARTHEST = 0.9;

    /** Of two pages that answer alike the practice's own stands above the imported one. */
    private static final double OWN = 0.3;

    static Ranking of(PatientWords words) {
        return words.isLetter() ? LETTER : QUESTION;
    }

    /** Returns how much the names alone speak for a page. */
    double ofNames(NameMatch match) {
        return mention * match.mention()
                + overlap * aboveHalf(match.overlap())
                + likeness * aboveHalf(match.likeness());
    }

    /** Returns candidates, best first. */
    List<Candidate> order(Collection<Candidate> candidates) {
        var scale = new Scale(
                most(candidates, Candidate::mostWords),
                most(candidates, Candidate::allWords),
                candidates.stream().filter(page -> page.allWords() > 0).count(),
                candidates.stream()
                        .mapToDouble(Candidate::closeness)
                        .filter(known -> known > 0)
                        .min()
                        .orElse(0));
        return candidates.stream()
                .sorted(Comparator.comparingDouble((Candidate candidate) -> -score(candidate, scale))
                        .thenComparing(
                                candidate -> String.valueOf(candidate.hit().id())))
                .toList();
    }

    /**
     * What the best page has of some evidence.
     *
     * @param haveAll how many pages have all words
     * @param farthest the least closeness that is known: pages of which none is are farther
     */
    private record Scale(double mostWords, double allWords, long haveAll, double farthest) {}

    private double score(Candidate candidate, Scale scale) {
        return mostWords * part(candidate.mostWords(), scale.mostWords())
                + allWords * part(candidate.allWords(), scale.allWords()) / Math.sqrt(Math.max(1, scale.haveAll()))
                + (candidate.name() == null ? 0 : ofNames(candidate.name()))
                + closeness * closenessOf(candidate, scale)
                + (candidate.isOwn() ? OWN : 0);
    }

    private static double closenessOf(Candidate candidate, Scale scale) {
        return candidate.closeness() > 0
                ? part(candidate.closeness() - UNRELATED, SAME - UNRELATED)
                : BEYOND_THE_FARTHEST * part(scale.farthest() - UNRELATED, SAME - UNRELATED);
    }

    private static double part(double value, double whole) {
        return value <= 0 || whole <= 0 ? 0 : value / whole;
    }

    private static double aboveHalf(double part) {
        return Math.max(0, 2 * part - 1);
    }

    private static double most(Collection<Candidate> candidates, ToDoubleFunction<Candidate> evidence) {
        return candidates.stream().mapToDouble(evidence).max().orElse(0);
    }
}
