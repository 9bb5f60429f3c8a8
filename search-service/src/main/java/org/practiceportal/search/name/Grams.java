package org.practiceportal.search.name;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.practiceportal.search.word.Word;

/**
 * The groups of three letters in the words of a text that say something, with a mark where a word begins and ends: two
 * texts that share most of them are one text, misspelled.
 *
 * @param codes sorted, each as often as it stands there
 */
record Grams(int[] codes) {

    private static final int LENGTH = 3;

    static Grams of(List<Word> words) {
        return new Grams(words.stream()
                .filter(word -> !word.small())
                .map(word -> "^" + word.text() + "$")
                .flatMapToInt(word -> IntStream.rangeClosed(0, word.length() - LENGTH)
                        .map(at -> word.substring(at, at + LENGTH).hashCode()))
                .sorted()
                .toArray());
    }

    /** Returns Dice's coefficient: twice what both have, by what each has; 1 where both are the same. */
    double likeness(Grams other) {
        if (codes.length == 0 || other.codes.length == 0) {
            return 0;
        }
        int common = 0;
        for (int own = 0, its = 0; own < codes.length && its < other.codes.length; ) {
            int order = Integer.compare(codes[own], other.codes[its]);
            if (order == 0) {
                common++;
            }
            own += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return 2.0 * common / (codes.length + other.codes.length);
    }

    int[] distinct() {
        return Arrays.stream(codes).distinct().toArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grams grams && Arrays.equals(codes, grams.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return Arrays.toString(codes);
    }
}
