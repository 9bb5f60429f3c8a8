package org.practiceportal.search.completion;

import static java.util.stream.Collectors.toSet;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.Completion;
import org.springframework.stereotype.Service;

/**
 * Completes what a patient is typing, from the titles, names and abbreviations of published pages and the phrases that
 * staff chose such a page for. Held in memory, so
 * that a key costs no call and completions outlive Elasticsearch: about 200 bytes a name and 20 more a word of it.
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
    private static final Comparator<WordStart> BEST_FIRST = Comparator.comparing(WordStart::insideName)
            .thenComparing(start -> start.name().other())
            .thenComparing(start -> start.name().text().length())
            .thenComparing(start -> start.name().text());

    /** Sorted by the text that begins there; never changed but replaced, so that who reads needs no lock. */
    private volatile List<WordStart> starts = List.of();

    /** Phrases that staff chose a page for, the same way. */
    private volatile List<WordStart> chosen = List.of();

    private volatile Set<Slug> published = Set.of();

    private record Name(Slug slug, String text, String folded, boolean other) {}

    /** A place in a folded name where a word begins: what is typed may begin there. */
    private record WordStart(Name name, int at) implements Comparable<WordStart> {

        boolean insideName() {
            return at > 0;
        }

        boolean beginsWith(String prefix) {
            return name.folded().startsWith(prefix, at);
        }

        @Override
        public int compareTo(WordStart other) {
            return compareTo(other.name.folded(), other.at);
        }

        int compareTo(String text, int from) {
            var own = name.folded();
            int common = Math.min(own.length() - at, text.length() - from);
            for (int i = 0; i < common; i++) {
                if (own.charAt(at + i) != text.charAt(from + i)) {
                    return Character.compare(own.charAt(at + i), text.charAt(from + i));
                }
            }
            return Integer.compare(own.length() - at, text.length() - from);
        }
    }

    /** Puts these pages in the place of all there are; until then the old ones are offered. */
    public synchronized void replaceAll(Collection<PageNames> pages) {
        setStarts(starts(pages));
    }

    /** Takes the names of some pages in place of those they had. */
    public synchronized void put(Collection<PageNames> pages) {
        var changed = pages.stream().map(PageNames::slug).collect(toSet());
        var others =
                starts.stream().filter(start -> !changed.contains(start.name().slug()));
        setStarts(Stream.concat(others, starts(pages)));
    }

    private void setStarts(Stream<WordStart> all) {
        var sorted = all.sorted().toList();
        published = sorted.stream().map(start -> start.name().slug()).collect(toUnmodifiableSet());
        starts = sorted;
    }

    /** Offers phrases for pages beside their names, in place of those offered so far, as long as the pages are published. */
    public synchronized void choose(Collection<PageNames> phrases) {
        chosen = starts(phrases).sorted().toList();
    }

    private static Stream<WordStart> starts(Collection<PageNames> pages) {
        return pages.stream().flatMap(page -> {
            var title = page.names().stream().limit(1).map(text -> new Name(page.slug(), text, fold(text), false));
            var others = page.names().stream().skip(1).map(text -> new Name(page.slug(), text, fold(text), true));
            return Stream.concat(title, others).flatMap(Completions::starts);
        });
    }

    private static Stream<WordStart> starts(Name name) {
        var starts = Stream.<WordStart>builder();
        for (int at = 0; at >= 0 && at < name.folded().length(); at = nextWord(name.folded(), at)) {
            starts.add(new WordStart(name, at));
        }
        return starts.build();
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
        var found = new LinkedHashMap<Slug, Completion>();
        addTo(found, beginningWith(prefix));
        if (found.size() < MOST
                && prefix.length() >= LEAST_LETTERS_WITH_SLIP
                && prefix.length() <= MOST_LETTERS_WITH_SLIP) {
            addTo(found, slips(prefix).flatMap(this::beginningWith));
        }
        return new ArrayList<>(found.values());
    }

    private static void addTo(Map<Slug, Completion> found, Stream<WordStart> candidates) {
        candidates
                .sorted(BEST_FIRST)
                .map(WordStart::name)
                .takeWhile(name -> found.size() < MOST)
                .forEachOrdered(name -> found.putIfAbsent(name.slug(), new Completion(name.text(), name.slug())));
    }

    private Stream<WordStart> beginningWith(String prefix) {
        var pages = published;
        return Stream.concat(
                beginningWith(prefix, starts),
                beginningWith(prefix, chosen)
                        .filter(start -> pages.contains(start.name().slug())));
    }

    private static Stream<WordStart> beginningWith(String prefix, List<WordStart> sorted) {
        int first = 0;
        int end = sorted.size();
        while (first < end) {
            int middle = (first + end) >>> 1;
            if (sorted.get(middle).compareTo(prefix, 0) < 0) {
                first = middle + 1;
            } else {
                end = middle;
            }
        }
        return sorted.subList(first, Math.min(first + LOOKED_AT, sorted.size())).stream()
                .takeWhile(start -> start.beginsWith(prefix));
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
