package org.practiceportal.portal.directory;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;

/** An office at a glance: name, address, how to find the door, today's hours, its first number. */
public final class OfficeCard extends Article {

    /** A special day further away would push the number off a phone's screen. */
    public static final int DAYS_AHEAD = 7;

    private final Texts texts;

    /** Draws an office as it stands at a moment, in a section that has a heading. */
    public OfficeCard(OfficeNow now, Texts texts) {
        this(new H3(), now, texts);
    }

    /** Draws an office below the heading that its own comes after. */
    OfficeCard(HtmlContainer heading, OfficeNow now, Texts texts) {
        this.texts = texts;
        var office = now.office();
        var moment = now.moment();
        addClassName("office-card");
        heading.add(new DocumentLink("/offices/" + office.slug(), office.name()));
        add(heading);
        if (office.address() != null) {
            add(new AddressLines(office.address(), texts));
        }
        if (office.directions() != null) {
            var directions = new Paragraph(office.directions());
            directions.addClassName("directions");
            add(directions);
        }
        DirectionsLink.to(office, texts).ifPresent(link -> add(new Paragraph(link)));
        add(new OpeningStatus(office, moment, texts));
        var notices = new OfficeNotices(office, moment, DAYS_AHEAD, texts);
        if (notices.say()) {
            add(notices);
        }
        var numbers = now.numbers(texts.locale());
        numbers.firstToCall().ifPresent(number -> add(call(number)));
        if (numbers.afterHours()) {
            add(new Paragraph(texts.get("frame.emergency")));
        }
    }

    private Paragraph call(ContactPointDetails number) {
        var call = new Paragraph(new Span(number.label() + ": "), new PhoneLink(number, texts));
        call.addClassName("office-call");
        return call;
    }

    /** Adds about how far the office is from a ZIP code, below its name, where both places are known. */
    public OfficeCard awayFrom(ZipSearch search, LocationDetails office) {
        new ZipWording(texts).distance(search, office).ifPresent(text -> {
            var distance = new Paragraph(text);
            distance.addClassName("distance");
            addComponentAtIndex(1, distance);
        });
        return this;
    }
}
