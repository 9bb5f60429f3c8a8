package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

class GeoPositionTests {
    @Test
    void liesOnEarth() {
        assertThatNoException().isThrownBy(() -> new GeoPosition(90, -180));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(90.1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(0, 180.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new GeoPosition(Double.NaN, 0));
    }
}
