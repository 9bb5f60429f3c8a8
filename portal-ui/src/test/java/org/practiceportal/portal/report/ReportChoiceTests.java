package org.practiceportal.portal.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.portal.directory.OfficeFacts.Facts;
import org.practiceportal.portal.document.SampleRecords;

class ReportChoiceTests {

    @Test
    void isReadAsItIsSent() {
        var choices = ReportChoice.all(new Facts(SampleRecords.PRACTICE, SampleRecords.NORTH));

        assertThat(choices)
                .hasSizeGreaterThan(6)
                .allSatisfy(
                        choice -> assertThat(ReportChoice.parse(choice.value())).contains(choice));
    }

    @Test
    void isAboutTheNumbersThatThePageOfTheOfficeNames() {
        assertThat(ReportChoice.numbers(new Facts(SampleRecords.PRACTICE, SampleRecords.NORTH)))
                .containsExactly(SampleRecords.NURSE, SampleRecords.FAX, SampleRecords.MAIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ":", "HOURS_WRONG", "HOURS_WRONG:", "HOURS_WRONG:No Slug", "NO_SUCH:north", "hours_wrong:x"})
    void isNothingThatOurFormsDoNotSend(String value) {
        assertThat(ReportChoice.parse(value)).isEmpty();
    }
}
