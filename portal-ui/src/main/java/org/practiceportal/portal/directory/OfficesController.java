package org.practiceportal.portal.directory;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.portal.directory.OfficePages.Listing;
import org.practiceportal.portal.directory.ZipSearch.Outcome;
import org.practiceportal.portal.document.Addresses;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.LastKnown;
import org.practiceportal.portal.document.LastKnownKeeper;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.PageNumber;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.document.UnreadableRequest;
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
    private final ZipCodes zipCodes;
    private final OfficeFinder finder;
    private final PracticeDirectory directory;

    OfficesController(
            ContentSource source,
            Documents documents,
            LastKnownKeeper lastKnown,
            OfficePages pages,
            ZipCodes zipCodes,
            OfficeFinder finder,
            PracticeDirectory directory) {
        this.source = source;
        this.documents = documents;
        this.lastKnown = lastKnown;
        this.pages = pages;
        this.zipCodes = zipCodes;
        this.finder = finder;
        this.directory = directory;
    }

    @GetMapping("/offices")
    ResponseEntity<byte[]> list(
            @RequestHeader HttpHeaders headers,
            @RequestParam(required = false) @Nullable String page,
            @RequestParam(defaultValue = "") String near,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String open) {
        if (Math.max(near.length(), q.length()) > SearchApi.MAX_QUERY_LENGTH) {
            throw new UnreadableRequest();
        }
        var number = PageNumber.of(page);
        var filter = new OfficeFilter(q.strip(), !open.isEmpty());
        if (filter.asksAnything()) {
            return found(headers, number, zipCodes.ask(near), filter);
        }
        var search = near.isBlank() ? ZipSearch.notAsked(true) : zipCodes.ask(near);
        return switch (search.outcome()) {
            case Outcome.NoTable _, Outcome.NotAsked _ -> usualList(headers, number);
            case Outcome.NotAZipCode _, Outcome.Unknown _, Outcome.Unavailable _, Outcome.Found _ ->
                listFor(search, headers, number);
        };
    }

    private ResponseEntity<byte[]> usualList(HttpHeaders headers, int number) {
        return documents.kept(
                headers,
                OfficePages.listPath(number),
                () -> listDraft(number),
                () -> lastKnown
                        .find()
                        .map(known -> new Seen<>(lastKnownList(known, number, ZipSearch.notAsked(false)), known.at())));
    }

    /** Drawn for each reader from offices that are kept in memory. */
    private ResponseEntity<byte[]> found(HttpHeaders headers, int number, ZipSearch near, OfficeFilter filter) {
        var desk = directory.findFrontDesk().orElseThrow(() -> new NeighbourUnavailable("No practice is known"));
        var found = finder.find(filter, pages.now()).orElseThrow(() -> new NeighbourUnavailable("No office is known"));
        var inOrder = near.outcome() instanceof Outcome.Found(var zip, var place)
                ? OfficeFinder.nearestFirst(found.value(), place)
                : found.value();
        var offices = new LocationList(inOrder.size(), stretch(inOrder, number));
        var listing = new Listing(offices, number, PAGE_SIZE, near, filter);
        var drawn = pages.list(desk.value().practice(), listing);
        return documents.once(headers, drawn.rendered(), found.asOf() == null ? desk.asOf() : found.asOf());
    }

    private static List<LocationDetails> stretch(List<LocationDetails> offices, int number) {
        return offices.stream().skip((number - 1L) * PAGE_SIZE).limit(PAGE_SIZE).toList();
    }

    /** Never kept: there are as many of these documents as ZIP codes. */
    private ResponseEntity<byte[]> listFor(ZipSearch search, HttpHeaders headers, int number) {
        try {
            var practice = source.practice().value();
            var offices = search.outcome() instanceof Outcome.Found found
                    ? source.nearestOffices(found.position(), number - 1, PAGE_SIZE)
                            .value()
                    : source.offices(number - 1, PAGE_SIZE).value();
            var drawn = pages.list(practice, new Listing(offices, number, PAGE_SIZE, search));
            return documents.once(headers, drawn.rendered(), null);
        } catch (NeighbourUnavailable e) {
            var known = lastKnown.find().orElseThrow(() -> e);
            return documents.once(headers, lastKnownList(known, number, search.unavailable()), known.at());
        }
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
        var table = source.zipTable();
        var near = ZipSearch.notAsked(table.value().zipCodes() > 0);
        var drawn = pages.list(practice.value(), new Listing(offices.value(), number, PAGE_SIZE, near));
        var basis = practice.basis().and(offices.basis()).and(table.basis());
        return new Draft(drawn.rendered(), basis.until(drawn.validUntil()));
    }

    private Rendered lastKnownList(LastKnown known, int number, ZipSearch near) {
        var offices = new LocationList(known.offices().size(), stretch(known.offices(), number));
        return pages.list(known.practice(), new Listing(offices, number, PAGE_SIZE, near))
                .rendered();
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
