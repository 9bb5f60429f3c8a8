package org.practiceportal.portal.report;

import java.net.URI;
import java.util.Optional;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.report.DetailReportDraft;
import org.practiceportal.common.report.DetailReportsApi;
import org.practiceportal.portal.directory.OfficeFacts;
import org.practiceportal.portal.document.Allowance;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Neighbour;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.UnreadableRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A patient says that a detail of an office is wrong: chooses one sentence, types nothing, and leaves nothing behind, no
 * cookie, no address, no name.
 */
@RestController
class ReportController {

    /** More than a large practice's patients send in a busy minute, and few enough to keep the database at rest. */
    private static final int MOST_A_MINUTE = 30;

    private final OfficeFacts offices;
    private final Documents documents;
    private final ReportPages pages;
    private final DetailReportsApi reports;
    private final Allowance allowance = new Allowance(MOST_A_MINUTE);
    private final Neighbour content = new Neighbour("content-service");

    ReportController(OfficeFacts offices, Documents documents, ReportPages pages, DetailReportsApi reports) {
        this.offices = offices;
        this.documents = documents;
        this.pages = pages;
        this.reports = reports;
    }

    @GetMapping("/offices/{slug}/report")
    ResponseEntity<byte[]> ask(@RequestHeader HttpHeaders request, @PathVariable String slug) {
        var seen = offices.get(office(slug));
        return documents.once(request, pages.form(seen.value(), Optional.empty()), seen.asOf());
    }

    /** Leads on to another address, so that neither reloading nor going back reports again. */
    @PostMapping("/offices/{slug}/report")
    ResponseEntity<byte[]> take(
            @RequestHeader HttpHeaders request,
            @PathVariable String slug,
            @RequestParam(name = "what", defaultValue = "") String what) {
        var office = office(slug);
        var seen = offices.get(office);
        if (what.isEmpty()) {
            return documents.once(
                    request, pages.form(seen.value(), Optional.of(ReportPages.Refusal.NOTHING_CHOSEN)), seen.asOf());
        }
        var draft = ReportChoice.parse(what)
                .filter(choice -> ReportChoice.all(seen.value()).contains(choice))
                .orElseThrow(UnreadableRequest::new);
        return send(draft.toDraft())
                .map(refusal -> documents.once(request, pages.form(seen.value(), Optional.of(refusal)), seen.asOf()))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/offices/" + office + "/reported"))
                        .build());
    }

    @GetMapping("/offices/{slug}/reported")
    ResponseEntity<byte[]> thank(@RequestHeader HttpHeaders request, @PathVariable String slug) {
        var seen = offices.get(office(slug));
        return documents.once(request, pages.thanks(seen.value()), seen.asOf());
    }

    private Optional<ReportPages.Refusal> send(DetailReportDraft draft) {
        if (!allowance.take()) {
            return Optional.of(ReportPages.Refusal.TOO_MANY);
        }
        try {
            content.ask(() -> {
                reports.report(draft);
                return true;
            });
            return Optional.empty();
        } catch (NeighbourUnavailable e) {
            return Optional.of(ReportPages.Refusal.NOT_TAKEN);
        }
    }

    private static Slug office(String slug) {
        return Slug.find(slug).orElseThrow(NoSuchAddress::new);
    }
}
