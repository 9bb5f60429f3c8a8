package org.practiceportal.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "214-823-2052",
                "(214) 823-2052",
                "214.823.2052",
                " 2148232052 ",
                "+1 214 823 2052",
                "1-214-823-2052",
                "214\u2013823\u20132052"
            })
    void readsANumberHoweverStaffTypeIt(String typed) {
        assertThat(PhoneNumber.parse(typed, "US")).isEqualTo(new PhoneNumber("+12148232052"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "855-864-0516press2thenpress5",
                "214-823-2052 ext 9",
                "214-823-2052, 214-823-2053",
                "214-823",
                "999-999-9999",
                "call us",
                "",
                "+",
                "214-823-2052<script>"
            })
    void refusesWhatIsNotExactlyOneValidNumber(String typed) {
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse(typed, "US"));
    }

    @Test
    void saysWhereWhatFollowsANumberBelongs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PhoneNumber.parse("855-864-0516press2thenpress5", "US"))
                .withMessageContainingAll("one phone number", "extension", "menu path");
    }

    @Test
    void theRelayServiceIsTheOneShortNumber() {
        assertThat(PhoneNumber.parse(" 711 ", "US")).isEqualTo(PhoneNumber.RELAY);
        assertThat(PhoneNumber.RELAY.display()).isEqualTo("711");
        assertThat(PhoneNumber.RELAY.telUri(null)).isEqualTo("tel:711");
        assertThatIllegalArgumentException().isThrownBy(() -> PhoneNumber.parse("911", "US"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2148232052", "+1214823", "+1 2148232052", "tel:+12148232052", "+0148232052"})
    void holdsE164Only(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber(value));
    }

    @Test
    void isReadOutAsPeopleHereWriteIt() {
        assertThat(new PhoneNumber("+12148232052").display()).isEqualTo("214-823-2052");
        assertThat(new PhoneNumber("+442079460000").display()).isEqualTo("+44 20 7946 0000");
    }

    @Test
    void dialsItsExtensionToo() {
        var number = new PhoneNumber("+12148232052");

        assertThat(number.telUri(null)).isEqualTo("tel:+12148232052");
        assertThat(number.telUri("9")).isEqualTo("tel:+12148232052;ext=9");
    }
}
