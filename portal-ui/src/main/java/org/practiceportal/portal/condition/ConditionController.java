package org.practiceportal.portal.condition;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.practiceportal.common.condition.ConditionPage;
import org.practiceportal.common.condition.ConditionPageDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.OfficeList;
import org.practiceportal.portal.document.Addresses;
import org.practiceportal.portal.document.ContentSource;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Documents.Draft;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.practitioner.PractitionerNow;
import org.practiceportal.portal.practitioner.TreatedHere;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** One condition page, with whom to call beside it. */
@RestController
class ConditionController {

    private static final String FOLDER = "/conditions/";

    private final ContentSource source;
    private final Documents documents;
    private final PageFrame frame;
    private final PublicAddress address;
    private final Clock clock;

    ConditionController(
            ContentSource source, Documents documents, PageFrame frame, PublicAddress address, Clock clock) {
        this.source = source;
        this.documents = documents;
        this.frame = frame;
        this.address = address;
        this.clock = clock;
    }

    @GetMapping(FOLDER + "{slug}")
    ResponseEntity<byte[]> page(
            @RequestHeader HttpHeaders headers, @PathVariable String slug, HttpServletRequest request) {
        return Addresses.answer(
                FOLDER, slug, request, page -> documents.kept(headers, FOLDER + page, () -> draft(page)));
    }

    private Draft draft(Slug slug) {
        var page = source.page(slug);
        var details = page.value();
        var now = clock.instant();
        var html = frame.document(head(details.page()), new Letterhead(details.practice(), ""), content(details, now));
        var basis = page.basis()
                .until(FrontDesk.validUntil(details.practice(), details.offices(), now))
                .until(PractitionerNow.validUntil(treating(details, now)));
        return new Draft(Rendered.page(html), basis);
    }

    private Tag content(ConditionPageDetails details, Instant now) {
        var texts = frame.texts();
        var desk = new FrontDesk(details.practice(), details.offices(), details.officeCount());
        var aside = new Tag(
                "aside", "page-aside", new CallCard(details.practice(), texts), new OfficeList(desk, now, texts));
        var article = new ConditionArticle(details, texts);
        article.add(new TreatedHere(details.practice(), details.page().slug(), treating(details, now), texts));
        return new Tag("div", "page with-aside", article, aside);
    }

    private static List<PractitionerNow> treating(ConditionPageDetails details, Instant now) {
        return PractitionerNow.all(details.practitioners(), details.practitionerLocations(), now);
    }

    private PageHead head(ConditionPage page) {
        var path = FOLDER + page.slug();
        return new PageHead(page.title(), page.summary(), path, List.of(structuredData(page, address.of(path))));
    }

    private Map<String, Object> structuredData(ConditionPage page, String url) {
        var condition = new LinkedHashMap<String, Object>();
        condition.put("@type", "MedicalCondition");
        condition.put("name", page.title());
        var names = ConditionArticle.otherNames(page);
        if (!names.isEmpty()) {
            condition.put("alternateName", names);
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("@context", "https://schema.org");
        data.put("@type", "MedicalWebPage");
        data.put("url", url);
        data.put("name", page.title());
        data.put("inLanguage", frame.texts().locale().getLanguage());
        if (!page.summary().isBlank()) {
            data.put("description", page.summary());
        }
        if (page.lastReviewed() != null) {
            data.put("lastReviewed", page.lastReviewed().toString());
        }
        data.put("about", condition);
        return data;
    }
}
