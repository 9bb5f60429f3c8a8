package org.practiceportal.search.completion;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.Completion;
import org.springframework.stereotype.Service;

/**
 * Completes what a patient is typing, from the titles, names and abbreviations of published pages. Held in memory, so
 * that a key costs no call and completions outlive Elasticsearch; about 200 bytes a name.
 */
@Service
public class Completions {

    /** As many as fit on a phone above its keyboard. */
    static final int MOST = 8;

    /** One letter begins too many names to help. */
    static final int LEAST_LETTERS = 2;

    /** From here on a slip of the finger is more likely than a name we do not have. */
    private static final int LEAST_LETTERS_WITH_SLIP = 4;

    /** How many names that begin alike are looked at to find the best: those of two letters in 50,000 names. */
    private static final int LOOKED_AT = 500;

    /** Longer than any word; each letter more costs fifty further texts to look up. */
    private static final int MOST_LETTERS_WITH_SLIP = 40;

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz";

    /** Best first: the whole name begins so, then titles before other names, then the shorter. */
    private static final Comparator<Entry> BEST_FIRST = Comparator.comparing(Entry::insideName)
            .thenComparing(Entry::otherName)
            .thenComparing(entry -> entry.text().length())
            .thenComparing(Entry::text);

    private volatile Names names = new Names();

    /** What is completed from, in place of which another may be put in one step. */
    private static final class Names {

        /** By folded text from the beginning of each word on, followed by what tells equal texts apart. */
        private final NavigableMap<String, Entry> entries = new ConcurrentSkipListMap<>();

        private final Map<String, List<String>> keysOfPage = new HashMap<>();

        synchronized void put(String slug, Map<String, Entry> added) {
            remove(slug);
            entries.putAll(added);
            keysOfPage.put(slug, List.copyOf(added.keySet()));
        }

        synchronized void remove(String slug) {
            keysOfPage.getOrDefault(slug, List.of()).forEach(entries::remove);
            keysOfPage.remove(slug);
        }
    }

    private record Entry(String text, String slug, boolean insideName, boolean otherName) {}

    /** Puts the names of other pages in the place of all there are; until then the old ones are offered. */
    public void replaceWith(Consumer<Completions> fill) {
        var fresh = new Completions();
        fill.accept(fresh);
        names = fresh.names;
    }

    /** Takes the names of a page in place of those it had. */
    public void put(String slug, String title, List<String> alsoKnownAs, List<String> abbreviations) {
        var added = new LinkedHashMap<String, Entry>();
        add(added, slug, title, false);
        Stream.concat(alsoKnownAs.stream(), abbreviations.stream()).forEach(name -> add(added, slug, name, true));
        names.put(slug, added);
    }

    /** Forgets a page. */
    public void remove(String slug) {
        names.remove(slug);
    }

    private static void add(Map<String, Entry> added, String slug, String name, boolean otherName) {
        var folded = fold(name);
        for (int at = 0; at >= 0 && at < folded.length(); at = nextWord(folded, at)) {
            added.put(folded.substring(at) + '\0' + slug + '\0' + name, new Entry(name, slug, at > 0, otherName));
        }
    }

    private static int nextWord(String folded, int at) {
        int space = folded.indexOf(' ', at);
        return space < 0 ? -1 : space + 1;
    }

    /**
     * Lists names that begin with what was typed, or have a word that does; where too few do, names that would if one
     * letter were wrong, missing, too many or swapped. Each page comes once.
     */
    public List<Completion> complete(String typed) {
        var prefix = fold(typed);
        if (prefix.length() < LEAST_LETTERS) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Completion>();
        addTo(found, beginningWith(prefix));
        if (found.size() < MOST
                && prefix.length() >= LEAST_LETTERS_WITH_SLIP
                && prefix.length() <= MOST_LETTERS_WITH_SLIP) {
            addTo(found, slips(prefix).flatMap(this::beginningWith));
        }
        return new ArrayList<>(found.values());
    }

    private static void addTo(Map<String, Completion> found, Stream<Entry> candidates) {
        candidates
                .sorted(BEST_FIRST)
                .takeWhile(entry -> found.size() < MOST)
                .forEachOrdered(
                        entry -> found.putIfAbsent(entry.slug(), new Completion(entry.text(), new Slug(entry.slug()))));
    }

    private Stream<Entry> beginningWith(String prefix) {
        return names.entries.subMap(prefix, prefix + Character.MAX_VALUE).values().stream()
                .limit(LOOKED_AT);
    }

    /** Every text one slip away, the first letter kept: people seldom miss it, and it keeps the choice small. */
    private static Stream<String> slips(String typed) {
        var slips = new ArrayList<String>();
        for (int at = 1; at < typed.length(); at++) {
            var head = typed.substring(0, at);
            var tail = typed.substring(at);
            slips.add(head + tail.substring(1));
            if (tail.length() > 1) {
                slips.add(head + tail.charAt(1) + tail.charAt(0) + tail.substring(2));
            }
            for (char letter : ALPHABET.toCharArray()) {
                slips.add(head + letter + tail);
                slips.add(head + letter + tail.substring(1));
            }
        }
        return slips.stream().distinct().filter(slip -> !slip.equals(typed));
    }

    /** Lower case, without accents and marks, words parted by single spaces. */
    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("[\\p{M}'’.]+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .stripLeading();
    }
}
