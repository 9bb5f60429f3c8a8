package org.practiceportal.portal.search;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.condition.ConditionPageSummary;
import org.practiceportal.common.search.ConditionHit;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.HighlightedText;
import org.practiceportal.portal.condition.TitleIndex;

/** Finds pages by title and other names, in memory, for the time in which search-service does not answer. */
final class TitleSearch {

    /** Words looked for: a whole letter typed into the field must not cost more than a question. */
    private static final int MOST_WORDS = 8;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private TitleSearch() {}

    /**
     * Finds pages of which a name holds every word of a query, or begins with it.
     *
     * @param page counts from 0
     */
    static ConditionSearchResult search(TitleIndex titles, String query, int page, int size) {
        var words = words(query);
        if (words.isEmpty()) {
            return new ConditionSearchResult(0, List.of(), null, null, null);
        }
        var found = titles.pages().stream()
                .flatMap(candidate -> matched(candidate, words).stream())
                .sorted(Comparator.comparingInt(Match::rank)
                        .thenComparing(match -> match.page().title()))
                .toList();
        var hits = found.stream()
                .skip((long) page * size)
                .limit(size)
                .map(Match::hit)
                .toList();
        return new ConditionSearchResult(found.size(), hits, null, null, null);
    }

    /** A page with the name that matched best; a smaller rank is better. */
    private record Match(ConditionPageSummary page, String name, int rank) {

        ConditionHit hit() {
            var title = HighlightedText.plain(page.title());
            return new ConditionHit(
                    page.slug(), null, title, otherName(), HighlightedText.plain(""), null, null, false);
        }

        private @Nullable HighlightedText otherName() {
            return name.equals(page.title()) ? null : HighlightedText.plain(name);
        }
    }

    private static Optional<Match> matched(ConditionPageSummary page, List<String> words) {
        return Stream.of(List.of(page.title()), page.alsoKnownAs(), page.abbreviations())
                .flatMap(List::stream)
                .flatMap(name -> rank(name, words).stream().mapToObj(rank -> new Match(page, name, rank)))
                .min(Comparator.comparingInt(Match::rank));
    }

    /** The whole name before its beginning before all words somewhere in it; the shorter name first. */
    private static OptionalInt rank(String name, List<String> words) {
        var own = words(name);
        if (own.equals(words)) {
            return OptionalInt.of(0);
        }
        var allThere = words.stream()
                .allMatch(word -> own.stream().anyMatch(there -> there.startsWith(word) || word.equals(there + "s")));
        if (!allThere) {
            return OptionalInt.empty();
        }
        var begins = own.getFirst().startsWith(words.getFirst());
        return OptionalInt.of((begins ? 1 : 1_000) + own.size());
    }

    private static List<String> words(String text) {
        var folded = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return NO_WORD.splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .limit(MOST_WORDS)
                .toList();
    }
}
