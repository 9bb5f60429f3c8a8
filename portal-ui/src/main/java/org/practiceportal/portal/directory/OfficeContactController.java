package org.practiceportal.portal.directory;

import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PublicAddress;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** An office for the contacts of a patient's phone. */
@RestController
class OfficeContactController {

    private static final MediaType VCARD = MediaType.valueOf("text/vcard");

    private final OfficeFacts offices;
    private final Documents documents;
    private final PageFrame frame;
    private final OfficeContact contact;

    OfficeContactController(OfficeFacts offices, Documents documents, PageFrame frame, PublicAddress address) {
        this.offices = offices;
        this.documents = documents;
        this.frame = frame;
        this.contact = new OfficeContact(address, frame.texts());
    }

    static String path(Slug office) {
        return "/offices/" + office + ".vcf";
    }

    /** What is kept is what the card says and not its text: a card that may be out of date says so among its words. */
    @GetMapping("/offices/{slug}.vcf")
    ResponseEntity<byte[]> contact(@RequestHeader HttpHeaders request, @PathVariable String slug) {
        var office = Slug.find(slug).orElseThrow(NoSuchAddress::new);
        var seen = offices.get(office);
        var facts = seen.value();
        var mark = seen.asOf() == null ? null : frame.asOfText(seen.asOf());
        var card = new Rendered(200, VCARD, contact.write(facts.practice(), facts.office(), mark));
        var answer = documents.once(request, card, seen.asOf());
        var headers = new HttpHeaders(answer.getHeaders());
        // Inline: iOS then shows the card with its button to add it; a browser that cannot show cards saves it anyway.
        headers.setContentDisposition(
                ContentDisposition.inline().filename(office + ".vcf").build());
        return new ResponseEntity<>(answer.getBody(), headers, answer.getStatusCode());
    }
}
