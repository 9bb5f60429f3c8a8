package org.practiceportal.portal.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.WireSamples;
import org.practiceportal.common.change.ChangeKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailProblem;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.portal.directory.Attention.Reason;
import org.practiceportal.portal.directory.Attention.Subject;

/** The sample office is limited until 27 November 2026, 5 PM, and has decided on Thanksgiving and Christmas Eve. */
class AttentionTests {

    private static final LocationDetails OFFICE = WireSamples.read(LocationDetails.class);
    private static final Instant QUIET = Instant.parse("2026-11-20T18:00:00Z");

    @Test
    void anOfficeInOrderWantsNone() {
        assertThat(new Attention(Set.of(), Set.of(), QUIET).reasons(OFFICE)).isEmpty();
    }

    @Test
    void whatPatientsNoticeComesFirst() {
        var number = new Subject(ChangeKind.CONTACT_POINT, new Slug("lakeside-main-nurse-line"));
        var reported = Attention.of(
                List.of(),
                List.of(new DetailReport(
                        1, DetailProblem.NUMBER_DOES_NOT_WORK, number.key(), "Nurse line", 1, QUIET, QUIET)),
                QUIET);

        assertThat(new Attention(Set.of(number), reported.reported(), QUIET).reasons(OFFICE))
                .containsExactly(Reason.REPORTED, Reason.CHECK_DUE);
    }

    @Test
    void aNumberThatIsNamedLikeTheOfficeIsNotTheOffice() {
        var number = new Subject(ChangeKind.CONTACT_POINT, OFFICE.slug());

        assertThat(new Attention(Set.of(number), Set.of(number), QUIET).reasons(OFFICE))
                .isEmpty();
    }

    @Test
    void theDayOnWhichANoticeEndsAndAnUndecidedHolidayAreNamed() {
        assertThat(new Attention(Set.of(), Set.of(), Instant.parse("2026-11-27T18:00:00Z")).reasons(OFFICE))
                .containsExactly(Reason.REOPENS_TODAY, Reason.HOLIDAY);
    }
}
