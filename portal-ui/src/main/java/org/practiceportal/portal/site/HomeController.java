package org.practiceportal.portal.site;

import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.Seen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The start page: search, whom to call, where to go. */
@RestController
class HomeController {

    private final ContentSource source;
    private final PracticeDirectory directory;
    private final Documents documents;
    private final HomePage page;

    HomeController(ContentSource source, PracticeDirectory directory, Documents documents, HomePage page) {
        this.source = source;
        this.directory = directory;
        this.documents = documents;
        this.page = page;
    }

    @GetMapping("/")
    ResponseEntity<byte[]> home(@RequestHeader HttpHeaders headers) {
        return documents.kept(
                headers,
                "/",
                this::draft,
                () -> directory.findLastKnown().map(desk -> new Seen<>(page.draw(desk.value()), desk.asOf())));
    }

    private Draft draft() {
        var practice = source.practice();
        var offices = source.offices(0, FrontDesk.MOST_OFFICES);
        var desk = new FrontDesk(
                practice.value(), offices.value().locations(), offices.value().total());
        var validUntil = FrontDesk.validUntil(desk.practice(), desk.offices(), page.now());
        return new Draft(page.draw(desk), practice.basis().and(offices.basis()).until(validUntil));
    }
}
