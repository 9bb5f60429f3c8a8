package org.practiceportal.common.report;

import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** Wrong details that patients have reported. Taking a report needs a service token, the rest any token. */
@HttpExchange("/detail-reports")
public interface DetailReportsApi {

    /** Lists what is open, the latest first; at most one for each record and problem. */
    @GetExchange
    List<DetailReport> listOpenReports();

    /** Takes a report, or counts an open one up; 404 where there is no such record. */
    @PostExchange
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@Valid @RequestBody DetailReportDraft draft);

    /** Closes a report in the name of the caller; 404 where it is not open. */
    @PostExchange("/{id}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable long id, @Valid @RequestBody DetailReportClosing closing);
}
