package org.practiceportal.common.curation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.directory.Slug;
import tools.jackson.databind.json.JsonMapper;

class CurationRuleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 11, 30);
    private static final CurationRule RULE = CurationRule.hide(List.of("spasm"), new Slug("glioma"));

    @Test
    void bothOfItsDatesAreIncluded() {
        var november = RULE.during(FIRST, LAST);

        assertThat(november.holds(FIRST.minusDays(1))).isFalse();
        assertThat(november.holds(FIRST)).isTrue();
        assertThat(november.holds(LAST)).isTrue();
        assertThat(november.holds(LAST.plusDays(1))).isFalse();
    }

    @Test
    void withoutDatesItHoldsAlways() {
        assertThat(RULE.holds(FIRST)).isTrue();
        assertThat(RULE.during(FIRST, null).holds(LAST.plusYears(9))).isTrue();
        assertThat(RULE.during(null, LAST).holds(FIRST.minusYears(9))).isTrue();
    }

    @Test
    void aPhraseIsTheWholeQueryUnlessTheRuleSaysOtherwise() {
        var unsaid = WireSamples.json(CurationRule.class).replace("\"wholeQuery\": false, ", "");

        assertThat(WireSamples.read(CurationRule.class).wholeQuery()).isFalse();
        assertThat(JsonMapper.shared().readValue(unsaid, CurationRule.class).wholeQuery())
                .isTrue();
    }
}
