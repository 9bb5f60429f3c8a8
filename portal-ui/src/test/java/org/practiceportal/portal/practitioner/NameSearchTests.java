package org.practiceportal.portal.practitioner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSearchTests {

    @ParameterizedTest
    @CsvSource({
        "Dr jonson, Erik Johnson MD",
        "jonhson, Erik Johnson",
        "JOHN, Erik Johnson",
        "erik johnson, Erik Johnson",
        "johnson erik, Erik Johnson",
        "nunez, María Núñez",
        "Núñez, Maria Nunez",
        "o'brien, Pat O'Brien",
        "Dr., Erik Johnson",
        "'', Erik Johnson",
        "neurosurgery, Erik Johnson MD Neurosurgery",
        "li, Wei Li",
        "garcia lopez, Ana García-López"
    })
    void findsANameAsPatientsRememberIt(String typed, String name) {
        assertThat(NameSearch.of(typed).matches(name)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "smith, Erik Johnson",
        "erik smith, Erik Johnson",
        "lu, Wei Li",
        "ronson, Erik Johnson",
        "hnson, Erik Johnson"
    })
    void doesNotFindAnother(String typed, String name) {
        assertThat(NameSearch.of(typed).matches(name)).isFalse();
    }
}
