package org.practiceportal.search.curation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.practiceportal.common.curation.CurationKind;
import org.practiceportal.common.curation.CurationRule;
import org.practiceportal.common.curation.CurationRuleDetails;
import org.practiceportal.common.curation.PortalPath;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.search.curation.CuratedQuery.Pin;
import org.practiceportal.search.word.Word;
import org.practiceportal.search.word.Words;

/** The rules of curation as a search uses them, found in the time that it takes to read the query. */
final class Curation {

    /** Pins of one query, as many as a page has results: a letter may contain the phrases of many more. */
    private static final int MOST_PINS = 10;

    /** The smaller position first, then the smaller key. */
    private static final Comparator<CurationRuleDetails> ORDER =
            Comparator.comparingInt(Curation::position).thenComparing(CurationRuleDetails::key);

    private final Map<List<String>, List<CurationRuleDetails>> byPhrase = new HashMap<>();
    private int longest;

    Curation(List<CurationRuleDetails> rules) {
        rules.forEach(rule -> rule.rule().phrases().forEach(phrase -> add(phrase, rule)));
    }

    private void add(String phrase, CurationRuleDetails rule) {
        var stems = Words.stems(Words.of(phrase));
        byPhrase.computeIfAbsent(stems, first -> new ArrayList<>(1)).add(rule);
        longest = Math.max(longest, stems.size());
    }

    /** Returns what is decided of a query on a date. */
    CuratedQuery of(List<Word> query, LocalDate today) {
        var stems = Words.stems(query);
        var whole = new TreeSet<>(ORDER);
        var within = new TreeSet<>(ORDER);
        for (int from = 0; from < stems.size(); from++) {
            for (int to = from + 1; to <= Math.min(stems.size(), from + longest); to++) {
                boolean isWhole = to - from == stems.size();
                byPhrase.getOrDefault(stems.subList(from, to), List.of()).stream()
                        .filter(rule -> rule.rule().holds(today))
                        .filter(rule -> isWhole || !rule.rule().wholeQuery())
                        .forEach((isWhole ? whole : within)::add);
            }
        }
        return decide(whole, within);
    }

    /** Of a page the rules for the whole query decide, where there are any; and it is hidden rather than pinned. */
    private static CuratedQuery decide(SortedSet<CurationRuleDetails> whole, SortedSet<CurationRuleDetails> within) {
        var decided = new HashSet<Slug>();
        var hidden = new HashSet<Slug>();
        var pins = new ArrayList<Pin>();
        for (var rules : List.of(whole, within)) {
            pages(rules, CurationKind.HIDE)
                    .filter(pin -> decided.add(pin.page()))
                    .forEach(pin -> hidden.add(pin.page()));
            pages(rules, CurationKind.PIN)
                    .filter(pin -> decided.add(pin.page()))
                    .forEach(pins::add);
        }
        return new CuratedQuery(pins.stream().limit(MOST_PINS).toList(), hidden, route(whole));
    }

    private static Stream<Pin> pages(SortedSet<CurationRuleDetails> rules, CurationKind kind) {
        return rules.stream()
                .filter(rule -> rule.rule().kind() == kind)
                .flatMap(rule ->
                        Optional.ofNullable(rule.rule().page()).map(page -> new Pin(page, position(rule))).stream());
    }

    private static Optional<PortalPath> route(SortedSet<CurationRuleDetails> rules) {
        return rules.stream()
                .map(CurationRuleDetails::rule)
                .filter(rule -> rule.kind() == CurationKind.ROUTE)
                .map(CurationRule::path)
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private static int position(CurationRuleDetails rule) {
        Integer position = rule.rule().position();
        return position == null ? 0 : position;
    }
}
