package org.practiceportal.portal.practitioner;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.common.practitioner.PractitionerList;
import org.practiceportal.common.search.SearchApi;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.Addresses;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.NeighbourUnavailable;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.document.UnreadableRequest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** The people who see patients, as documents; drawn for each reader from records that are kept in memory. */
@RestController
class PractitionersController {

    private static final String FOLDER = "/practitioners/";

    private final PractitionerDirectory people;
    private final PracticeDirectory directory;
    private final PractitionerPages pages;
    private final Documents documents;

    PractitionersController(
            PractitionerDirectory people, PracticeDirectory directory, PractitionerPages pages, Documents documents) {
        this.people = people;
        this.directory = directory;
        this.pages = pages;
        this.documents = documents;
    }

    /** What a patient chose in the form. */
    record Choices(
            @Nullable String q,
            @Nullable String condition,
            @Nullable String office,
            @Nullable String language,
            @Nullable String newPatients,
            @Nullable String videoVisits) {

        PractitionerFilter filter() {
            return new PractitionerFilter(
                    text(q),
                    Slug.find(text(condition)),
                    Slug.find(text(office)),
                    text(language),
                    !text(newPatients).isEmpty(),
                    !text(videoVisits).isEmpty());
        }

        private static String text(@Nullable String typed) {
            var text = typed == null ? "" : typed.strip();
            if (text.length() > SearchApi.MAX_QUERY_LENGTH) {
                throw new UnreadableRequest();
            }
            return text;
        }
    }

    @GetMapping("/practitioners")
    ResponseEntity<byte[]> list(@RequestHeader HttpHeaders headers, Choices choices) {
        var filter = choices.filter();
        var known = known();
        var html = pages.list(known.practice(), known.people(), filter);
        return documents.once(headers, Rendered.page(html), known.asOf());
    }

    @GetMapping(FOLDER + "{slug}")
    ResponseEntity<byte[]> person(
            @RequestHeader HttpHeaders headers, @PathVariable String slug, HttpServletRequest request) {
        return Addresses.answer(FOLDER, slug, request, name -> {
            var known = known();
            var html = pages.person(known.practice(), known.people(), name).orElseThrow(NoSuchAddress::new);
            return documents.once(headers, Rendered.page(html), known.asOf());
        });
    }

    /**
     * @param asOf when the older of the two was right, where one of them may be out of date
     */
    private record Known(
            PracticeDetails practice,
            PractitionerList people,
            @Nullable Instant asOf) {}

    private Known known() {
        var all = people.get();
        var desk = directory
                .findFrontDesk()
                .orElseThrow(() -> new NeighbourUnavailable("Nothing is known of the practice"));
        var asOf =
                Stream.of(all, desk).map(Seen::asOf).flatMap(Stream::ofNullable).min(Instant::compareTo);
        return new Known(desk.value().practice(), all.value(), asOf.orElse(null));
    }
}
