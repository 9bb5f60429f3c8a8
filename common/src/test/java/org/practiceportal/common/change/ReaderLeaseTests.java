package org.practiceportal.common.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderLeaseTests {
    @Test
    void oneLatePollDoesNotEndTheLease() {
        assertThat(ReaderLease.POLL_WAIT.multipliedBy(2)).isLessThan(ReaderLease.DURATION);
    }
}
