package org.practiceportal.content.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.ContactPointDraft;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.ContactPointsApi;
import org.practiceportal.common.directory.PhoneNumber;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailProblem;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.common.report.DetailReportOutcome;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.content.RunningService;
import org.springframework.web.client.HttpClientErrorException;

/** What patients report. */
class DetailReportsIT extends RunningService {

    private static final Slug KEY = new Slug("reported");
    private static final DetailReportDraft DEAD = new DetailReportDraft(DetailProblem.NUMBER_DOES_NOT_WORK, KEY);

    @BeforeEach
    void emptyTheQueue() throws SQLException {
        try (var connection = connectAsOwner();
                var statement = connection.createStatement()) {
            statement.execute("truncate detail_report");
        }
        try {
            asAnna(ContactPointsApi.class)
                    .addContactPoint(new ContactPointDraft(
                            KEY,
                            ContactPointKind.OTHER,
                            "Reported desk",
                            new PhoneNumber("+12145550181"),
                            null,
                            0,
                            null));
        } catch (HttpClientErrorException.Conflict isThere) {
            // An earlier test has added it.
        }
    }

    @Test
    void theSameReportCountsUpAndFillsNoQueue() {
        for (int i = 0; i < 3; i++) {
            asService(DetailReportsApi.class).report(DEAD);
        }

        assertThat(open()).singleElement().satisfies(report -> {
            assertThat(report.title()).isEqualTo("Reported desk");
            assertThat(report.count()).isEqualTo(3);
            assertThat(report.lastAt()).isAfter(report.firstAt());
        });
    }

    @Test
    void aClosedReportIsGoneAndTheSameProblemOpensAnother() {
        asService(DetailReportsApi.class).report(DEAD);
        long id = open().getFirst().id();
        var mended = new DetailReportClosing(DetailReportOutcome.MENDED);

        asAnna(DetailReportsApi.class).close(id, mended);

        assertThat(open()).isEmpty();
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> asAnna(DetailReportsApi.class).close(id, mended));

        asService(DetailReportsApi.class).report(DEAD);

        assertThat(open())
                .singleElement()
                .satisfies(report -> assertThat(report.count()).isEqualTo(1));
    }

    @Test
    void onlyRecordsThatExistAreReported() {
        assertThatExceptionOfType(HttpClientErrorException.NotFound.class)
                .isThrownBy(() -> asService(DetailReportsApi.class)
                        .report(new DetailReportDraft(DetailProblem.HOURS_WRONG, KEY)));
        assertThat(open()).isEmpty();
    }

    @Test
    void theQueueIsForStaffAndOnlyThePortalFillsIt() {
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(DetailReportsApi.class).listOpenReports());
        assertThatExceptionOfType(HttpClientErrorException.Unauthorized.class)
                .isThrownBy(() -> asEveryone(DetailReportsApi.class).report(DEAD));
        assertThatExceptionOfType(HttpClientErrorException.Forbidden.class)
                .isThrownBy(() -> asAnna(DetailReportsApi.class).report(DEAD));
    }

    private List<DetailReport> open() {
        return asAnna(DetailReportsApi.class).listOpenReports();
    }
}
