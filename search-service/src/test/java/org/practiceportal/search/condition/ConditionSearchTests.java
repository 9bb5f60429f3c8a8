package org.practiceportal.search.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConditionSearchTests {

    @Test
    void aSearchThatTheClientFailsToCancelGivesItsPlaceBackOnce() {
        var ended = new AtomicInteger();
        var answer = new CompletableFuture<String>() {
            @Override
            public boolean cancel(boolean mayInterrupt) {
                throw new NoSuchElementException();
            }
        };
        answer.whenComplete((response, failure) -> ended.incrementAndGet());

        ConditionSearch.giveUp(answer);
        ConditionSearch.giveUp(answer);

        assertThat(ended).hasValue(1);
        assertThat(answer).isCompletedExceptionally();
    }
}
