package org.practiceportal.common.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTests {
    @Test
    void readsBackWhatItWrites() {
        assertThat(Version.valueOf(new Version(7).toString())).isEqualTo(new Version(7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "*", "W/\"7\"", "\"\"", "\"-1\"", "\"7\", \"8\"", "\"12345678901234567890\""})
    void refusesAnyOtherEntityTag(String entityTag) {
        assertThatIllegalArgumentException().isThrownBy(() -> Version.valueOf(entityTag));
    }
}
