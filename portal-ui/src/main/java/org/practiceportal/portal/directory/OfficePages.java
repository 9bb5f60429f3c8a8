package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.PageNumber;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.Pager;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;
import org.springframework.stereotype.Component;

/** Draws the documents about offices, from whatever source they are known. */
@Component
class OfficePages {

    private final PageFrame frame;
    private final PublicAddress address;
    private final Clock clock;
    private final Texts texts;

    OfficePages(PageFrame frame, PublicAddress address, Clock clock) {
        this.frame = frame;
        this.address = address;
        this.clock = clock;
        this.texts = frame.texts();
    }

    /**
     * A document with the moment at which its hours change.
     *
     * @param validUntil none where they do not
     */
    record Drawn(Rendered rendered, @Nullable Instant validUntil) {}

    static String listPath(int page) {
        return page == 1 ? "/offices" : "/offices?page=" + page;
    }

    Drawn list(PracticeDetails practice, LocationList offices, int page, int size) {
        var pages = PageNumber.pages(offices.total(), size);
        if (page > pages) {
            throw new NoSuchAddress();
        }
        var now = clock.instant();
        var content = new Tag("div", "page offices");
        content.add(new H1(texts.get("offices.title")));
        if (offices.total() == 0) {
            content.add(new Paragraph(texts.get("offices.none")));
        }
        var cards = new Tag("div", "cards");
        offices.locations()
                .forEach(office -> cards.add(new OfficeCard(new H2(), office, now, texts)
                        .askingForHours(office, practice.mainContactPoint())));
        content.add(cards, new CallCard(practice, texts));
        if (pages > 1) {
            content.addComponentAtIndex(2, new Pager(page, pages, OfficePages::listPath, texts));
        }
        var head = new PageHead(
                texts.get("offices.title"),
                texts.get("offices.description", practice.name()),
                listPath(page),
                Stream.concat(
                                Stream.of(PracticeData.organization(practice, address)),
                                offices.locations().stream().map(office -> PracticeData.clinic(office, address)))
                        .toList());
        var html = frame.document(head, new Letterhead(practice, ""), content);
        return new Drawn(Rendered.page(html), FrontDesk.validUntil(offices.locations(), now));
    }

    Drawn office(PracticeDetails practice, LocationDetails office) {
        var now = clock.instant();
        var content = new Tag("div", "page with-aside");
        content.add(
                new OfficeArticle(office, now, texts), new Tag("aside", "page-aside", new CallCard(practice, texts)));
        var head = new PageHead(
                office.name(),
                texts.get("office.description", office.name(), practice.name()),
                "/offices/" + office.slug(),
                List.of(PracticeData.clinic(office, address)));
        var html = frame.document(head, new Letterhead(practice, ""), content);
        return new Drawn(Rendered.page(html), FrontDesk.validUntil(List.of(office), now));
    }
}
