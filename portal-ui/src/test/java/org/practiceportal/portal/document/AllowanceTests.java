package org.practiceportal.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    @Test
    void endsAFloodAndBeginsAnewAfterAMinute() {
        var time = new AtomicLong();
        var allowance = new Allowance(30, time::get);
        for (int i = 0; i < 30; i++) {
            assertThat(allowance.take()).isTrue();
        }

        assertThat(allowance.take()).isFalse();

        time.set(Duration.ofMinutes(1).toNanos());

        assertThat(allowance.take()).isTrue();
    }
}
