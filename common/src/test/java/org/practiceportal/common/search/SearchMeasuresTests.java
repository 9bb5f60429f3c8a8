package org.practiceportal.common.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.search.SearchMeasures.Answer;

class SearchMeasuresTests {

    private static final Offset<Double> EXACTLY = within(1e-9);

    @Test
    void theBestOrderHasTheHighestMeasures() {
        var measures = measures(List.of("best", "good", "related"), Map.of("best", 3, "good", 2, "related", 1));

        assertThat(measures).isEqualTo(new SearchMeasures(1, 1, 1, 1, 1, 0));
    }

    @Test
    void aLowerRankCountsLess() {
        var measures = measures(List.of("other", "related", "best"), Map.of("best", 3, "related", 1));

        // (1 / log2(3) + 3 / log2(4)) / (3 / log2(2) + 1 / log2(3))
        assertThat(measures.ndcg()).isCloseTo(0.5868826, within(1e-6));
        assertThat(measures.reciprocalRank()).isCloseTo(1.0 / 3, EXACTLY);
        assertThat(measures.hitAtOne()).isZero();
    }

    @Test
    void aPageThatIsGivenTwiceCountsOnce() {
        assertThat(measures(List.of("other", "other", "best"), Map.of("best", 3))
                        .reciprocalRank())
                .isEqualTo(0.5);
    }

    @Test
    void recallIsOfWhatTenResultsCouldHold() {
        assertThat(measures(List.of("a"), Map.of("a", 3, "b", 2, "c", 1)).recall())
                .isEqualTo(0.5);
    }

    @Test
    void aQueryWithNothingRelevantCountsOnlyAmongThoseAsked() {
        var measures = SearchMeasures.of(List.of(
                new Answer(List.of("a"), Map.of("a", 3)),
                new Answer(List.of("a"), Map.of("a", 1)),
                new Answer(List.of(), Map.of())));

        assertThat(measures.asked()).isEqualTo(3);
        assertThat(measures.ndcg()).isEqualTo(1);
        assertThat(measures.zero()).isCloseTo(1.0 / 3, EXACTLY);
    }

    private static SearchMeasures measures(List<String> pages, Map<String, Integer> grades) {
        return SearchMeasures.of(List.of(new Answer(pages, grades)));
    }
}
