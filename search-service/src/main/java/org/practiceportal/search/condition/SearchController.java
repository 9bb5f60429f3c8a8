package org.practiceportal.search.condition;

import java.util.List;
import org.practiceportal.common.search.Completion;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.search.completion.Completions;
import org.practiceportal.search.problem.InvalidInput;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SearchController implements SearchApi {

    /** Nobody reads further, and Elasticsearch sorts every hit up to there. */
    private static final int LAST_PAGE = 99;

    private static final int LARGEST_PAGE = 50;

    private final ConditionSearch conditions;
    private final RecentAnswers recent;
    private final Completions completions;

    SearchController(ConditionSearch conditions, RecentAnswers recent, Completions completions) {
        this.conditions = conditions;
        this.recent = recent;
        this.completions = completions;
    }

    @Override
    public ConditionSearchResult searchConditions(String q, int page, int size) {
        InvalidInput.checkRange("page", page, 0, LAST_PAGE);
        InvalidInput.checkRange("size", size, 1, LARGEST_PAGE);
        checkLength(q);
        if (q.isBlank()) {
            throw new InvalidInput("q", "must hold a word to search for");
        }
        var words = PatientWords.of(q);
        return recent.find(words, page, size, () -> conditions.search(words, page, size));
    }

    @Override
    public List<Completion> listCompletions(String q) {
        checkLength(q);
        return completions.complete(q);
    }

    private static void checkLength(String q) {
        if (q.length() > MAX_QUERY_LENGTH) {
            throw new InvalidInput("q", "must have at most " + MAX_QUERY_LENGTH + " characters");
        }
    }
}
