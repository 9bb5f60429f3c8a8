package org.practiceportal.common.zipcode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ZipCodeTests {
    @ParameterizedTest
    @CsvSource({
        "75206, 75206",
        "' 75206 ', 75206",
        "75206-1234, 75206",
        "75206 1234, 75206",
        "752061234, 75206",
        "00501, 00501"
    })
    void isFoundAsPeopleWriteIt(String typed, String zip) {
        assertThat(ZipCode.find(typed)).hasValue(new ZipCode(zip));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7520", "752066", "75206-", "75206-12", "Dallas", "7520O", "٧٥٢٠٦", "-75206"})
    void isNotFoundInAnythingElse(String typed) {
        assertThat(ZipCode.find(typed)).isEmpty();
    }

    @Test
    void hasFiveDigits() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ZipCode("75206-1234"));
        assertThatIllegalArgumentException().isThrownBy(() -> ZipCode.valueOf("7520"));
    }
}
