package org.practiceportal.common.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeKindTests {
    @ParameterizedTest
    @EnumSource
    void isFoundByItsWireName(ChangeKind kind) {
        assertThat(ChangeKind.ofWireName(kind.wireName())).isEqualTo(kind);
    }

    @Test
    void anUnknownWireNameIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> ChangeKind.ofWireName("office"));
    }
}
