package org.practiceportal.portal.site;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practiceportal.portal.directory.CallCard;
import org.practiceportal.portal.directory.FrontDesk;
import org.practiceportal.portal.directory.OfficeCard;
import org.practiceportal.portal.directory.OfficeList;
import org.practiceportal.portal.directory.PracticeData;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PageFrame;
import org.practiceportal.portal.layout.PageFrame.Letterhead;
import org.practiceportal.portal.layout.PageHead;
import org.practiceportal.portal.layout.PublicAddress;
import org.practiceportal.portal.layout.SearchForm;
import org.practiceportal.portal.layout.Tag;
import org.springframework.stereotype.Component;

/** Draws the start page. */
@Component
class HomePage {

    private final PageFrame frame;
    private final PublicAddress address;
    private final Clock clock;

    HomePage(PageFrame frame, PublicAddress address, Clock clock) {
        this.frame = frame;
        this.address = address;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Rendered draw(FrontDesk desk) {
        var texts = frame.texts();
        var practice = desk.practice();
        var now = clock.instant();
        var hero = new Section(
                new H1(practice.name()),
                new Paragraph(practice.description()),
                new SearchForm("", "page-search", texts),
                new Paragraph(new DocumentLink("/conditions", texts.get("home.a-to-z"))));
        hero.addClassName("hero");
        var content =
                new Tag("div", "page home", hero, new CallCard(practice, texts), new OfficeList(desk, now, texts));
        var head = new PageHead(texts.get("home.title"), practice.description(), "/", data(desk, now));
        return Rendered.page(frame.document(head, new Letterhead(practice, null), content));
    }

    private List<Map<String, Object>> data(FrontDesk desk, Instant now) {
        var window = new PracticeData.Window(now, OfficeCard.DAYS_AHEAD);
        return Stream.concat(
                        Stream.of(PracticeData.organization(desk.practice(), address)),
                        desk.offices().stream().map(office -> PracticeData.clinic(office, address, window)))
                .toList();
    }
}
