package org.practiceportal.content.insight;

import java.util.Set;
import org.practiceportal.common.insight.SearchCountBatch;
import org.practiceportal.common.insight.SearchInsight;
import org.practiceportal.common.insight.SearchInsightApi;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchInsightController implements SearchInsightApi {

    private static final Set<Integer> PERIODS = Set.of(7, 30, 90);

    private final SearchCounts counts;

    SearchInsightController(SearchCounts counts) {
        this.counts = counts;
    }

    @Override
    public void count(SearchCountBatch batch) {
        counts.add(batch);
    }

    @Override
    public SearchInsight getInsight(int days) {
        if (!PERIODS.contains(days)) {
            throw new InvalidInput("days", "must be 7, 30 or 90");
        }
        return counts.insight(days);
    }
}
