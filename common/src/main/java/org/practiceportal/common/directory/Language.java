package org.practiceportal.common.directory;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A language that is spoken, by its two letters of ISO 639-1, which are a tag of BCP 47 too, such as {@code es}. */
public record Language(@JsonValue String tag) implements Comparable<Language> {

    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Language {
        if (!KNOWN.contains(tag)) {
            throw new IllegalArgumentException(
                    "A language is written with its two letters of ISO 639-1, such as en, es or vi: " + tag);
        }
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
