package org.practiceportal.portal.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.insight.SearchCount;

class SearchTallyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final SearchTally tally = new SearchTally();

    @Test
    void addsUpByDayAndQueryAndForgetsInWhatOrder() {
        tally.add(new SearchCount(TODAY.plusDays(1), "sciatica", 1, 0, 0));
        tally.add(new SearchCount(TODAY, "sciatica", 1, 1, 0));
        tally.add(new SearchCount(TODAY, "ache", 1, 0, 0));
        tally.add(new SearchCount(TODAY, "sciatica", 0, 0, 1));

        assertThat(all())
                .containsExactly(
                        new SearchCount(TODAY, "ache", 1, 0, 0),
                        new SearchCount(TODAY, "sciatica", 1, 1, 1),
                        new SearchCount(TODAY.plusDays(1), "sciatica", 1, 0, 0));
        assertThat(tally.take()).isEmpty();
    }

    @Test
    void tenThousandQueriesHaveRoomAndTheRestIsASum() {
        for (int i = 0; i < 10_003; i++) {
            tally.add(new SearchCount(TODAY, "query " + i, 1, 1, 0));
        }
        tally.add(new SearchCount(TODAY, "query 7", 1, 0, 0));

        var counts = all();

        assertThat(counts).hasSize(10_001).contains(new SearchCount(TODAY, "query 7", 2, 1, 0));
        assertThat(counts).contains(new SearchCount(TODAY, SearchCount.OTHERS, 3, 3, 0));
    }

    private ArrayList<SearchCount> all() {
        var all = new ArrayList<SearchCount>();
        for (var batch = tally.take(); batch.isPresent(); batch = tally.take()) {
            assertThat(batch.get().counts())
                    .hasSizeLessThanOrEqualTo(1_000)
                    .isSortedAccordingTo(Comparator.comparing(SearchCount::day).thenComparing(SearchCount::query));
            all.addAll(batch.get().counts());
        }
        return all;
    }
}
