package org.practiceportal.search.word;

/**
 * A word of a text.
 *
 * @param text lower case, without accents and without 's
 * @param stem as the index keeps it, so that {@code spasms} is {@code spasm}
 * @param small whether it says nothing by itself, as {@code the} does
 * @param from where it begins in the text
 * @param to where it ends there
 */
public record Word(String text, String stem, boolean small, int from, int to) {

    /** Returns this word with another stem. */
    public Word meant(String otherStem) {
        return new Word(text, otherStem, small, from, to);
    }
}
