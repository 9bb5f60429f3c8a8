package org.practiceportal.portal.site;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.PracticeDirectory;
import org.practiceportal.portal.document.Documents;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.document.Seen;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.SearchForm;
import org.practiceportal.portal.layout.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Service;

/** Says what went wrong in a document like all others, with the number to call. */
@Service
class ErrorDocuments {

    private final PracticeDirectory directory;
    private final PageFrame frame;
    private final Documents documents;

    ErrorDocuments(PracticeDirectory directory, PageFrame frame, Documents documents) {
        this.directory = directory;
        this.frame = frame;
        this.documents = documents;
    }

    /** Returns the document for a status; 400 where it has no words of its own. */
    ResponseEntity<byte[]> answer(HttpHeaders request, HttpStatus status) {
        var desk = desk(status);
        PracticeDetails practice = desk.map(seen -> seen.value().practice()).orElse(null);
        Instant asOf = desk.map(Seen::asOf).orElse(null);
        return documents.once(request, new Rendered(status.value(), MediaType.TEXT_HTML, html(status, practice)), asOf);
    }

    /** Whoever has just failed is not asked again. */
    private Optional<Seen<FrontDesk>> desk(HttpStatus status) {
        return status.is5xxServerError() ? directory.findLastKnown() : directory.findFrontDesk();
    }

    private String html(HttpStatus status, @Nullable PracticeDetails practice) {
        var texts = frame.texts();
        var words = "error." + wordsFor(status);
        var title = texts.get(words + ".title");
        var content = new Tag("div", "page error", new H1(title), new Paragraph(texts.get(words + ".text")));
        if (status != HttpStatus.SERVICE_UNAVAILABLE) {
            content.add(new SearchForm("", "page-search", texts));
        }
        content.add(new UnorderedList(
                new ListItem(new DocumentLink("/", texts.get("error.home"))),
                new ListItem(new DocumentLink("/conditions", texts.get("search.a-to-z"))),
                new ListItem(new DocumentLink("/offices", texts.get("search.offices")))));
        if (practice != null) {
            content.add(new CallCard(practice, texts));
        }
        return frame.document(PageHead.unlisted(title), new Letterhead(practice, null), content);
    }

    private static int wordsFor(HttpStatus status) {
        return switch (status) {
            case FORBIDDEN,
                    NOT_FOUND,
                    GONE,
                    METHOD_NOT_ALLOWED,
                    SERVICE_UNAVAILABLE,
                    TOO_MANY_REQUESTS,
                    INTERNAL_SERVER_ERROR -> status.value();
            default -> HttpStatus.BAD_REQUEST.value();
        };
    }
}
