package org.practiceportal.content.report;

import java.util.List;
import org.practiceportal.common.report.DetailReport;
import org.practiceportal.common.report.DetailReportClosing;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.common.report.DetailReportsApi;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DetailReportsController implements DetailReportsApi {

    private final DetailReports reports;

    DetailReportsController(DetailReports reports) {
        this.reports = reports;
    }

    @Override
    public List<DetailReport> listOpenReports() {
        return reports.listOpen();
    }

    @Override
    public void report(DetailReportDraft draft) {
        reports.take(draft);
    }

    @Override
    public void close(long id, DetailReportClosing closing) {
        reports.close(id, closing);
    }
}
