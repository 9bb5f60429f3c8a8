package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.judgment.JudgedQueriesApi;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.common.search.SearchMeasures;
import org.practiceportal.common.search.SearchMeasures.Answer;

/** How well the sample pages are found: what must be found is, and what judges say is found better than by words alone. */
class RelevanceIT {

    private static final RunningPortal PORTAL = RunningPortal.shared();

    /** Never to fall: raise it when search gets better. */
    private static final double BAR = 0.72;

    /** Plain BM25 does worse, or these queries would prove nothing. */
    private static final double MOST_FOR_PLAIN_WORDS = 0.80;

    private static final int DEPTH = 10;

    /**
     * What must always be found.
     *
     * @param within how far down the page may stand
     */
    record MustFind(String query, String slug, int within) {}

    static Stream<MustFind> mustFind() {
        return rows("must-find.tsv").map(row -> new MustFind(row[0], row[1], Integer.parseInt(row[2])));
    }

    @ParameterizedTest
    @MethodSource
    void mustFind(MustFind expected) {
        var found = ask(expected.query());

        assertThat(found.subList(0, Math.min(found.size(), expected.within())))
                .as(expected.query())
                .contains(expected.slug());
    }

    @Test
    void whatStaffOfANewPortalAreWarnedOfHoldsAtFirst() {
        var judged =
                PORTAL.services().content(JudgedQueriesApi.class).listQueries().value();

        assertThat(judged).hasSizeGreaterThan(100).allSatisfy(query -> {
            var expected = Objects.requireNonNull(query.judged().mustFind());
            var found = ask(query.judged().query()).stream().map(Slug::new).toList();
            assertThat(expected.isAmong(found)).as(query.judged().query()).isTrue();
        });
    }

    @Test
    void judgedQueriesAreAnsweredAboveTheBar() {
        var measures = measures(RelevanceIT::ask);

        System.out.printf(Locale.ROOT, "judged queries: %s%n", measures);
        assertThat(measures.ndcg()).isGreaterThan(BAR);
        assertThat(measures.zero()).isLessThan(0.005);
    }

    @Test
    void plainWordsAnswerThemWorse() {
        var plain = measures(query -> StoredIndex.foundByPlainWords(PORTAL, query));

        System.out.printf(Locale.ROOT, "judged queries by plain BM25: %s%n", plain);
        assertThat(plain.ndcg()).isLessThan(MOST_FOR_PLAIN_WORDS);
    }

    @Test
    void halfOfTheJudgedQueriesShareNoWordWithTheTitleTheyWant() {
        var judged = judged().toList();
        long strange = judged.stream()
                .filter(query -> query.grades().entrySet().stream()
                        .filter(page -> page.getValue() == 3)
                        .noneMatch(page -> shareAWord(query.text(), page.getKey())))
                .count();

        assertThat(judged).hasSizeGreaterThanOrEqualTo(150);
        assertThat(strange).isGreaterThanOrEqualTo(judged.size() / 2);
    }

    private record Judged(String text, Map<String, Integer> grades) {}

    private static Stream<Judged> judged() {
        return rows("judged-queries.tsv").map(row -> new Judged(row[0], grades(row[1])));
    }

    private static Map<String, Integer> grades(String column) {
        return Arrays.stream(column.split(" "))
                .map(grade -> grade.split(":"))
                .collect(Collectors.toMap(grade -> grade[0], grade -> Integer.valueOf(grade[1])));
    }

    private static SearchMeasures measures(Function<String, List<String>> search) {
        return SearchMeasures.of(judged().map(query -> new Answer(search.apply(query.text()), query.grades()))
                .toList());
    }

    /** A slug is made of its title. */
    private static boolean shareAWord(String query, String slug) {
        var shared = words(query);
        shared.retainAll(words(slug));
        return !shared.isEmpty();
    }

    private static Set<String> words(String text) {
        var words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^a-z]+")));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    private static List<String> ask(String query) {
        return PORTAL.services().search(SearchApi.class).searchConditions(query, 0, DEPTH).hits().stream()
                .map(hit -> hit.slug().value())
                .toList();
    }

    private static Stream<String[]> rows(String table) {
        try (var file = RelevanceIT.class.getResourceAsStream(table)) {
            if (file == null) {
                throw new IllegalStateException("There is no " + table);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
