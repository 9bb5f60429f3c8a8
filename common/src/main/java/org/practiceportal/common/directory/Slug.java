package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The permanent, readable name of a record, in addresses ({@code /conditions/hemifacial-spasm}) and in page text
 * ({@code {{phone:main}}}): lower-case ASCII letters and digits in words joined by single hyphens, at most 200 characters.
 */
public record Slug(@JsonValue String value) implements Comparable<Slug> {

    /** The most characters a slug has: the longest title of a condition library in use has 130. */
    public static final int MAX_LENGTH = 200;

    private static final Pattern KEBAB_CASE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug {
        if (value.length() > MAX_LENGTH || !KEBAB_CASE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "A name in addresses has lower-case letters and digits, joined by hyphens, at most " + MAX_LENGTH);
        }
    }

    /**
     * Reads a slug from an address.
     *
     * @throws IllegalArgumentException if the text is not one
     */
    public static Slug valueOf(String value) {
        return new Slug(value);
    }

    /** Returns the slug in a text, or nothing where the text is not one. */
    public static Optional<Slug> find(String value) {
        return value.length() <= MAX_LENGTH && KEBAB_CASE.matcher(value).matches()
                ? Optional.of(new Slug(value))
                : Optional.empty();
    }

    /** Makes a slug from a title; empty where the title holds no Latin letter and no digit. */
    public static Optional<Slug> fromTitle(String title) {
        var ascii = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("['’]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = ascii.substring(0, Math.min(ascii.length(), MAX_LENGTH)).replaceAll("^-+|-+$", "");
        return find(cut);
    }

    /** Returns this slug followed by what tells it from another, cut so far that both find room. */
    public Slug withDistinction(Slug distinction) {
        int most = Math.max(0, MAX_LENGTH - distinction.value.length() - 1);
        var cut = value.substring(0, Math.min(most, value.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? distinction : new Slug(cut + "-" + distinction);
    }

    @Override
    public int compareTo(Slug other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
