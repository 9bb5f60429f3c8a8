package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A language that is spoken or signed, by its tag of BCP 47 without country or script, such as {@code es} or {@code yue}.
 */
public record Language(@JsonValue String tag) implements Comparable<Language> {

    /** What Java can name: the last two are spoken by many patients, and no locale of Java's is theirs. */
    private static final Set<String> KNOWN = Stream.of(
                    Stream.of(Locale.getISOLanguages()),
                    Stream.of(Locale.getAvailableLocales()).map(Locale::getLanguage),
                    Stream.of("ase", "hmn"))
            .flatMap(Function.identity())
            .filter(tag -> !tag.isEmpty())
            .collect(Collectors.toUnmodifiableSet());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Language {
        if (!KNOWN.contains(tag)) {
            throw new IllegalArgumentException(
                    "A language is written with its tag of two or three letters, such as en, es or yue: " + tag);
        }
    }

    /** Returns the language of a tag; nothing where the text is none. */
    public static Optional<Language> find(String tag) {
        return KNOWN.contains(tag) ? Optional.of(new Language(tag)) : Optional.empty();
    }

    /** Returns every language there is, in the order of its names in one of them. */
    public static List<Language> all(Locale reader) {
        return KNOWN.stream()
                .map(Language::new)
                .sorted(Comparator.comparing(language -> language.name(reader)))
                .toList();
    }

    /** Returns its name for somebody who reads another language, such as Spanish. */
    public String name(Locale reader) {
        return Locale.of(tag).getDisplayLanguage(reader);
    }

    /** Returns its name for those who speak it, such as español. */
    public String ownName() {
        return name(Locale.of(tag));
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
