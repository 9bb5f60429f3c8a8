package org.practiceportal.common.practitioner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTests {

    @Test
    void theNumberOfThePublishedExampleIsOne() {
        assertThat(new Npi("1234567893").value()).isEqualTo("1234567893");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456789", "12345678930", "1234567893 ", "123456789x", "3234567893", "١٢٣٤٥٦٧٨٩٣"})
    void whatIsNotTenDigitsIsNone(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Npi(typed));
    }

    @Test
    void oneWrongDigitIsFoundWhereverItStands() {
        IntStream.range(1, 10)
                .forEach(place -> IntStream.rangeClosed(1, 9).forEach(more -> {
                    var digits = "1234567893".toCharArray();
                    digits[place] = Character.forDigit((Character.digit(digits[place], 10) + more) % 10, 10);
                    assertThatIllegalArgumentException().isThrownBy(() -> new Npi(new String(digits)));
                }));
    }

    @Test
    void twoNeighboursThatAreSwappedAreFound() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Npi("1324567893"));
    }
}
