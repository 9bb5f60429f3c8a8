package org.practiceportal.common.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How good some lists of results are, as TREC measures it: means over the queries that have anything to find, but for
 * {@code zero}, which is over all that were asked.
 *
 * @param asked how many queries were asked
 * @param ndcg normalized discounted cumulative gain of the first ten: the grade as gain, log2(rank + 1) as discount
 * @param reciprocalRank one by the rank of the first relevant page among ten, else 0
 * @param recall relevant pages among the first ten, by how many there could be
 * @param hitAtOne how often the first page is relevant
 * @param zero how often nothing is found
 */
public record SearchMeasures(
        int asked, double ndcg, double reciprocalRank, double recall, double hitAtOne, double zero) {

    private static final int DEPTH = 10;

    /** The grade from which a page answers; below, it is only related. */
    private static final int RELEVANT = 2;

    /**
     * What one query found.
     *
     * @param pages the ids of the pages found, best first
     * @param grades what judges say, by page; a page that is not there is worth nothing
     */
    public record Answer(List<String> pages, Map<String, Integer> grades) {
        public Answer {
            pages = List.copyOf(pages);
            grades = Map.copyOf(grades);
        }

        /** Returns whether any page answers, so that finding it can be measured. */
        public boolean isAnswerable() {
            return grades.values().stream().anyMatch(grade -> grade >= RELEVANT);
        }

        private List<Integer> gains() {
            return pages.stream()
                    .distinct()
                    .limit(DEPTH)
                    .map(page -> grades.getOrDefault(page, 0))
                    .toList();
        }

        private double ndcg() {
            var ideal = grades.values().stream()
                    .sorted(Comparator.reverseOrder())
                    .limit(DEPTH)
                    .toList();
            return discounted(gains()) / discounted(ideal);
        }

        private double reciprocalRank() {
            return IntStream.range(0, gains().size())
                    .filter(rank -> gains().get(rank) >= RELEVANT)
                    .mapToDouble(rank -> 1.0 / (rank + 1))
                    .findFirst()
                    .orElse(0);
        }

        private double recall() {
            long found = gains().stream().filter(gain -> gain >= RELEVANT).count();
            long there =
                    grades.values().stream().filter(grade -> grade >= RELEVANT).count();
            return (double) found / Math.min(DEPTH, there);
        }

        private double hitAtOne() {
            return reciprocalRank() == 1 ? 1 : 0;
        }

        private static double discounted(List<Integer> gains) {
            return IntStream.range(0, gains.size())
                    .mapToDouble(rank -> gains.get(rank) * Math.log(2) / Math.log(rank + 2))
                    .sum();
        }
    }

    /** Returns the measures of some answers. */
    public static SearchMeasures of(Collection<Answer> answers) {
        var answerable = answers.stream().filter(Answer::isAnswerable).toList();
        return new SearchMeasures(
                answers.size(),
                answerable.stream().collect(Collectors.averagingDouble(Answer::ndcg)),
                answerable.stream().collect(Collectors.averagingDouble(Answer::reciprocalRank)),
                answerable.stream().collect(Collectors.averagingDouble(Answer::recall)),
                answerable.stream().collect(Collectors.averagingDouble(Answer::hitAtOne)),
                answers.stream()
                        .collect(Collectors.averagingDouble(
                                answer -> answer.pages().isEmpty() ? 1 : 0)));
    }
}
