package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.ResourceAccessException;

class NeighbourTests {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private final Neighbour neighbour = new Neighbour("search-service", nanos::get);

    @Test
    void afterFiveFailuresItIsLeftInPeaceForASecond() {
        fail(20);

        assertThat(calls).hasValue(5);
    }

    @Test
    void oneCallASecondFindsOutWhetherItIsBack() {
        fail(20);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        fail(20);

        assertThat(calls).hasValue(6);
    }

    @Test
    void oneAnswerEndsThePause() {
        fail(20);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());

        assertThat(neighbour.ask(() -> "back")).isEqualTo("back");
        assertThat(neighbour.ask(() -> "still there")).isEqualTo("still there");
    }

    @Test
    void anAnswerThatSaysNoIsAnAnswer() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> neighbour.ask(() -> {
                        calls.incrementAndGet();
                        throw new HttpClientErrorException(HttpStatus.NOT_FOUND);
                    }))
                    .isInstanceOf(HttpClientErrorException.class);
        }

        assertThat(calls).hasValue(20);
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThatThrownBy(() -> neighbour.ask(() -> {
                        calls.incrementAndGet();
                        throw new ResourceAccessException("refused");
                    }))
                    .isInstanceOf(NeighbourUnavailable.class);
        }
    }
}
