package org.practiceportal.portal.directory;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.LocationList;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.ZipSearch.Outcome;
import org.practiceportal.portal.document.NoSuchAddress;
import org.practiceportal.portal.document.PageNumber;
import org.practiceportal.portal.document.Rendered;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.FilterForm;
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

    /**
     * One page of the list.
     *
     * @param page counts from 1
     * @param size offices a page
     * @param near what the patient asked by ZIP code
     * @param filter what else the patient asked
     */
    record Listing(LocationList offices, int page, int size, ZipSearch near, OfficeFilter filter) {

        Listing(LocationList offices, int page, int size, ZipSearch near) {
            this(offices, page, size, near, OfficeFilter.ANY);
        }

        int pages() {
            return PageNumber.pages(offices.total(), size);
        }
    }

    static String listPath(int page) {
        return page == 1 ? "/offices" : "/offices?page=" + page;
    }

    Instant now() {
        return clock.instant();
    }

    Drawn list(PracticeDetails practice, Listing listing) {
        if (listing.page() > listing.pages()) {
            throw new NoSuchAddress();
        }
        var now = clock.instant();
        var content = new Tag("div", "page offices");
        content.add(new H1(texts.get("offices.title")));
        question(listing).forEach(content::add);
        content.add(cards(practice, listing, now));
        if (listing.pages() > 1) {
            var zip = listing.near().outcome() instanceof Outcome.Found found
                    ? found.zip().value()
                    : "";
            content.add(new Pager(
                    listing.page(), listing.pages(), page -> listing.filter().path(page, zip), texts));
        }
        content.add(new CallCard(practice, texts));
        if (listing.page() == 1
                && !listing.filter().asksAnything()
                && listing.near().typed().isEmpty()) {
            otherNumbers(practice, listing).ifPresent(content::add);
        }
        var html = frame.document(listHead(practice, listing, now), new Letterhead(practice, ""), content);
        return new Drawn(
                Rendered.page(html),
                FrontDesk.validUntil(practice, listing.offices().locations(), now));
    }

    /** Every other number that is of no office, such as the one for bills: no office's page has it. */
    private Optional<Section> otherNumbers(PracticeDetails practice, Listing listing) {
        var numbers = practice.contactPoints().stream()
                .filter(number -> !number.equals(practice.mainContactPoint()))
                .toList();
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        var zone = listing.offices().locations().stream()
                .findFirst()
                .map(LocationDetails::timeZone)
                .orElse(ZoneOffset.UTC);
        var list = new NumberList(zone, texts);
        numbers.forEach(number -> list.add(number, new NumberWording(texts).about(number)));
        return Optional.of(new Section(new H2(texts.get("offices.other-numbers")), list));
    }

    private List<HtmlContainer> question(Listing listing) {
        var question = new ArrayList<HtmlContainer>();
        var offices = listing.offices();
        if (offices.total() == 0 && !listing.filter().asksAnything()) {
            question.add(new Paragraph(texts.get("offices.none")));
        } else {
            question.add(form(listing));
        }
        if (listing.filter().asksAnything()) {
            question.add(count(offices.total()));
        }
        new ZipWording(texts)
                .order(listing.near(), offices.locations())
                .ifPresent(order -> question.add(new Paragraph(
                        new Span(order + " "),
                        new DocumentLink(listing.filter().path(1, ""), texts.get("offices.near.usual")))));
        return question;
    }

    private FilterForm form(Listing listing) {
        var form = new FilterForm("/offices", texts.get("offices.find"))
                .text("q", texts.get("offices.words"), listing.filter().words());
        if (!(listing.near().outcome() instanceof Outcome.NoTable)) {
            form.digits(
                    "near",
                    texts.get("offices.near.label"),
                    listing.near().typed(),
                    "postal-code",
                    new ZipWording(texts).problem(listing.near()));
        }
        return form.check("open", texts.get("offices.open"), listing.filter().openNow());
    }

    private Paragraph count(long found) {
        var count = new Paragraph(
                new Span(texts.get(found == 0 ? "offices.not-found" : "offices.count", found) + " "),
                new DocumentLink("/offices", texts.get("offices.everywhere")));
        count.getElement().setAttribute("role", "status");
        return count;
    }

    private Tag cards(PracticeDetails practice, Listing listing, Instant now) {
        var cards = new Tag("div", "cards");
        listing.offices()
                .locations()
                .forEach(office -> cards.add(new OfficeCard(new H2(), new OfficeNow(practice, office, now), texts)
                        .awayFrom(listing.near(), office)));
        return cards;
    }

    /** However the offices are ordered, it is the same list: its one address is that without a ZIP code. */
    private PageHead listHead(PracticeDetails practice, Listing listing, Instant now) {
        var window = new PracticeData.Window(now, OfficeCard.DAYS_AHEAD);
        boolean asked = !listing.near().typed().isEmpty() || listing.filter().asksAnything();
        return new PageHead(
                texts.get("offices.title"),
                texts.get("offices.description", practice.name()),
                asked ? listPath(1) : listPath(listing.page()),
                asked
                        ? List.of()
                        : Stream.concat(
                                        Stream.of(PracticeData.organization(practice, address)),
                                        listing.offices().locations().stream()
                                                .map(office -> PracticeData.clinic(office, address, window)))
                                .toList());
    }

    Drawn office(PracticeDetails practice, LocationDetails office) {
        var now = clock.instant();
        var shown = new OfficeNow(practice, office, now);
        var content = new Tag("div", "page with-aside");
        content.add(new OfficeArticle(shown, texts), new Tag("aside", "page-aside", new CallCard(practice, texts)));
        var head = new PageHead(
                office.name(),
                texts.get("office.description", office.name(), practice.name()),
                "/offices/" + office.slug(),
                List.of(PracticeData.clinicWithServices(
                        office, address, new PracticeData.Window(now, OfficeArticle.DAYS_AHEAD))));
        var html = frame.document(head, new Letterhead(practice, ""), content);
        return new Drawn(Rendered.page(html), shown.validUntil());
    }
}
