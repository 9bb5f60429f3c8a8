package org.practiceportal.portal.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.Addresses;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.LastKnown;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.PageNumber;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The offices of the practice, as documents. */
@RestController
class OfficesController {

    /** Fifty cards are about 10 kB on the wire. */
    private static final int PAGE_SIZE = 50;

    private final ContentSource source;
    private final Documents documents;
    private final LastKnownKeeper lastKnown;
    private final OfficePages pages;

    OfficesController(ContentSource source, Documents documents, LastKnownKeeper lastKnown, OfficePages pages) {
        this.source = source;
        this.documents = documents;
        this.lastKnown = lastKnown;
        this.pages = pages;
    }

    @GetMapping("/offices")
    ResponseEntity<byte[]> list(
            @RequestHeader HttpHeaders headers, @RequestParam(required = false) @Nullable String page) {
        var number = PageNumber.of(page);
        return documents.kept(
                headers,
                OfficePages.listPath(number),
                () -> listDraft(number),
                () -> lastKnown.find().map(known -> new Seen<>(lastKnownList(known, number), known.at())));
    }

    @GetMapping("/offices/{slug}")
    ResponseEntity<byte[]> office(
            @RequestHeader HttpHeaders headers, @PathVariable String slug, HttpServletRequest request) {
        return Addresses.answer(
                "/offices/",
                slug,
                request,
                office -> documents.kept(
                        headers, "/offices/" + office, () -> officeDraft(office), () -> lastKnownOffice(office)));
    }

    private Draft listDraft(int number) {
        var practice = source.practice();
        var offices = source.offices(number - 1, PAGE_SIZE);
        var drawn = pages.list(practice.value(), offices.value(), number, PAGE_SIZE);
        return new Draft(drawn.rendered(), practice.basis().and(offices.basis()).until(drawn.validUntil()));
    }

    private Rendered lastKnownList(LastKnown known, int number) {
        var stretch = known.offices().stream()
                .skip((number - 1L) * PAGE_SIZE)
                .limit(PAGE_SIZE)
                .toList();
        var offices = new LocationList(known.offices().size(), stretch);
        return pages.list(known.practice(), offices, number, PAGE_SIZE).rendered();
    }

    private Draft officeDraft(Slug slug) {
        var office = source.office(slug);
        var practice = source.practice();
        var drawn = pages.office(practice.value(), office.value());
        return new Draft(drawn.rendered(), practice.basis().and(office.basis()).until(drawn.validUntil()));
    }

    private Optional<Seen<Rendered>> lastKnownOffice(Slug slug) {
        return lastKnown
                .find()
                .flatMap(known -> known.offices().stream()
                        .filter(office -> office.slug().equals(slug))
                        .findFirst()
                        .map(office -> new Seen<>(
                                pages.office(known.practice(), office).rendered(), known.at())));
    }
}
