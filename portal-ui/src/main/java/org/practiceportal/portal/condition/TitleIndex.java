package org.practiceportal.portal.condition;

import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.directory.Slug;

/** Titles and other names of every published page, each under its letter. */
public final class TitleIndex {

    /** The letters of an A to Z, in order; names that begin with none of them stand under the last. */
    public static final List<String> LETTERS = Stream.concat(
                    IntStream.rangeClosed('A', 'Z').mapToObj(Character::toString), Stream.of("0-9"))
            .toList();

    private final List<ConditionPageSummary> pages;
    private final Map<String, List<Entry>> entries;

    /**
     * A name of a page.
     *
     * @param name the title, another name or an abbreviation
     * @param title the page's title
     */
    public record Entry(String name, String title, Slug slug) {

        boolean isTitle() {
            return name.equals(title);
        }
    }

    /** Sorts the names of pages as a locale does. */
    public TitleIndex(List<ConditionPageSummary> pages, Locale locale) {
        this.pages = List.copyOf(pages);
        var collator = Collator.getInstance(locale);
        var sorted = pages.stream()
                .flatMap(TitleIndex::entriesOf)
                .map(entry -> Map.entry(collator.getCollationKey(entry.name()), entry))
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .map(Map.Entry::getValue)
                .collect(Collectors.groupingBy(entry -> letterOf(entry.name())));
        var byLetter = new LinkedHashMap<String, List<Entry>>();
        LETTERS.forEach(letter -> byLetter.put(letter, sorted.getOrDefault(letter, List.of())));
        this.entries = byLetter;
    }

    /** Returns every published page, in order of slug. */
    public List<ConditionPageSummary> pages() {
        return pages;
    }

    /** Returns the names under a letter, in order. */
    public List<Entry> under(String letter) {
        return entries.getOrDefault(letter, List.of());
    }

    /** Returns how many names there are. */
    public int size() {
        return entries.values().stream().mapToInt(List::size).sum();
    }

    private static Stream<Entry> entriesOf(ConditionPageSummary page) {
        var names = new ArrayList<String>();
        names.add(page.title());
        for (var name : otherNames(page)) {
            if (names.stream().noneMatch(name::equalsIgnoreCase)) {
                names.add(name);
            }
        }
        return names.stream().map(name -> new Entry(name, page.title(), page.slug()));
    }

    private static List<String> otherNames(ConditionPageSummary page) {
        return Stream.concat(page.alsoKnownAs().stream(), page.abbreviations().stream())
                .toList();
    }

    private static String letterOf(String name) {
        var first = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .findFirst()
                .orElse('0');
        var letter = Character.toString(Character.toUpperCase(first));
        return LETTERS.contains(letter) ? letter : LETTERS.getLast();
    }
}
