package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practiceportal.portal.document.SampleRecords;
import org.practiceportal.portal.layout.Texts;

/** The north office is open on weekdays from eight to five, Central time; 23 November 2026 is a Monday. */
class HoursTodayTests {

    private static final Texts TEXTS = Texts.english();

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 'Open now, closes at 5:00 PM'",
        "2026-11-23T13:59:59Z, 'Closed now, opens at 8:00 AM'",
        "2026-11-23T14:00:00Z, 'Open now, closes at 5:00 PM'",
        "2026-11-23T23:00:00Z, 'Closed now, opens tomorrow at 8:00 AM'",
        "2026-11-28T15:00:00Z, 'Closed now, opens Monday at 8:00 AM'"
    })
    void tellsWhatAPatientWantsToKnowInTheOfficesOwnTime(Instant moment, String status) {
        assertThat(at(moment).status(TEXTS).replace('\u202f', ' ')).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T15:00:00Z, 2026-11-23T23:00:00Z",
        "2026-11-23T13:00:00Z, 2026-11-23T14:00:00Z",
        "2026-11-23T23:30:00Z, 2026-11-24T06:00:00Z"
    })
    void isRightUntilTheNextOpeningClosingOrMidnight(Instant moment, Instant end) {
        assertThat(at(moment).validUntil()).isEqualTo(end);
    }

    @Test
    void asksToCallWhereNobodyKnowsTheHours() {
        var unknown = HoursToday.of(SampleRecords.SOUTH, Instant.EPOCH);

        assertThat(unknown.today(TEXTS)).isEqualTo("Call for hours");
        assertThat(unknown.status(TEXTS)).isEmpty();
        assertThat(unknown.validUntil()).isNull();
    }

    @Test
    void everyTextIsFreeOfTheSignThatMessageFormatEats() {
        var bundle = TEXTS.bundle();

        assertThat(bundle.keySet())
                .allSatisfy(key -> assertThat(Objects.requireNonNull(bundle.getString(key)))
                        .as(key)
                        .doesNotContain("'"));
    }

    private static HoursToday at(Instant moment) {
        return HoursToday.of(SampleRecords.NORTH, moment);
    }
}
