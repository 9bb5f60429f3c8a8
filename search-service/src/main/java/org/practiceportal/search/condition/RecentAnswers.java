package org.practiceportal.search.condition;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import org.practiceportal.common.search.ConditionSearchResult;
import org.practiceportal.search.answer.AnswerBasis;
import org.springframework.stereotype.Component;

/** The answers given last, in memory only: going back to the results, or a second tab, costs no search. */
@Component
class RecentAnswers {

    /** About six kilobytes each. */
    private static final int MOST = 1_000;

    /** Another search-service may write to the same index, and this one learns of it by the feed only a moment later. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final AnswerBasis basis;
    private final Cache<Question, ConditionSearchResult> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    RecentAnswers(AnswerBasis basis) {
        this.basis = basis;
    }

    /** What was asked, and of what. */
    private record Question(String text, int page, int size, long basis) {}

    /** Returns the answer given before, if nothing it rests on has changed since; else asks, and keeps what comes. */
    ConditionSearchResult find(PatientWords words, int page, int size, Supplier<ConditionSearchResult> ask) {
        // Before asking: an answer that a change overtakes is kept under what was before the change.
        var question = new Question(words.text(), page, size, basis.current());
        var known = answers.getIfPresent(question);
        if (known != null) {
            return known;
        }
        var answer = ask.get();
        answers.put(question, answer);
        return answer;
    }
}
