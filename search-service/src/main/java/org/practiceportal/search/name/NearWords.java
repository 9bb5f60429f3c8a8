package org.practiceportal.search.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The words of names that differ from an unknown word by a slip or two: a letter wrong, missing, too many or swapped. */
final class NearWords {

    /** A shorter word has too many neighbours to be one misspelled. */
    private static final int LEAST_LETTERS = 4;

    /** From here on two slips are more likely than another word. */
    private static final int LEAST_LETTERS_FOR_TWO = 7;

    private static final int MOST = 5;

    /** The share of a word's weight that one with so many slips keeps; by experiment, see docs/0003. */
    private static final double[] KEPT = {1, 0.9, 0.8};

    private final WordWeights weights;
    private final Map<String, List<String>> byPair = new HashMap<>();

    NearWords(WordWeights weights) {
        this.weights = weights;
        weights.stems().stream()
                .filter(NearWords::mayBeMisspelled)
                .forEach(stem -> pairs(stem)
                        .forEach(pair -> byPair.computeIfAbsent(pair, first -> new ArrayList<>())
                                .add(stem)));
    }

    /** A word that may be meant, and how much of its weight the misspelled one has. */
    record Near(String stem, double kept) {}

    /** Lists the words with the fewest slips, those of most pages first; none for a word that names know. */
    List<Near> of(String stem) {
        if (!mayBeMisspelled(stem) || weights.pagesWith(stem) > 0) {
            return List.of();
        }
        int most = stem.length() < LEAST_LETTERS_FOR_TWO ? 1 : 2;
        var pairs = pairs(stem);
        var shared = new HashMap<String, Integer>();
        pairs.forEach(
                pair -> byPair.getOrDefault(pair, List.of()).forEach(known -> shared.merge(known, 1, Integer::sum)));
        var near = new ArrayList<Candidate>();
        shared.forEach((known, count) -> {
            // A slip spoils at most two pairs, a swap three.
            if (count >= pairs.size() - 2 * most - 1) {
                int slips = slips(stem, known, most);
                if (slips <= most) {
                    near.add(new Candidate(known, slips));
                }
            }
        });
        int fewest = near.stream().mapToInt(Candidate::slips).min().orElse(0);
        return near.stream()
                .filter(candidate -> candidate.slips() == fewest)
                .sorted(Comparator.comparingInt((Candidate candidate) -> -weights.pagesWith(candidate.stem()))
                        .thenComparing(Candidate::stem))
                .limit(MOST)
                .map(candidate -> new Near(candidate.stem(), KEPT[candidate.slips()]))
                .toList();
    }

    private record Candidate(String stem, int slips) {}

    private static boolean mayBeMisspelled(String stem) {
        return stem.length() >= LEAST_LETTERS && stem.chars().noneMatch(Character::isDigit);
    }

    private static List<String> pairs(String stem) {
        var marked = "^" + stem + "$";
        return IntStream.range(0, marked.length() - 1)
                .mapToObj(at -> marked.substring(at, at + 2))
                .distinct()
                .toList();
    }

    /** Counts slips as optimal string alignment does; more than {@code most} is only said to be more. */
    private static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return most + 1;
        }
        int[] beforeLast = new int[0];
        int[] last = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            int least = i;
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) {
                    now[j] = Math.min(now[j], beforeLast[j - 2] + 1);
                }
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return most + 1;
            }
            beforeLast = last;
            last = now;
        }
        return last[other.length()];
    }
}
