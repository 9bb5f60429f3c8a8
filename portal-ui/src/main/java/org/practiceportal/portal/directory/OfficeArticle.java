package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.common.directory.OfficeNumbers;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;

/** An office in full: where it is, how to find the door, every number, the hours of the week. */
public final class OfficeArticle extends Article {

    /** As far ahead as appointments are usually made. */
    static final int DAYS_AHEAD = 60;

    /** Draws an office as it stands at a moment. */
    public OfficeArticle(OfficeNow now, Texts texts) {
        var office = now.office();
        var moment = now.moment();
        addClassName("office");
        add(new H1(office.name()));
        add(new OpeningStatus(office, moment, texts));
        var notices = new OfficeNotices(office, moment, DAYS_AHEAD, texts);
        if (notices.say()) {
            add(notices);
        }
        if (office.address() != null || office.directions() != null || office.geoPosition() != null) {
            add(place(office, texts));
        }
        var numbers = now.numbers(texts.locale());
        if (!numbers.inOrder().isEmpty()) {
            add(numbers(now, numbers, texts));
        }
        if (!office.services().isEmpty()) {
            add(services(now, texts));
        }
        var contact = new Paragraph(
                new DocumentLink(OfficeContactController.path(office.slug()), texts.get("office.contact")));
        contact.addClassName("add-contact");
        add(contact);
        add(new Paragraph(new DocumentLink("/practitioners?office=" + office.slug(), texts.get("office.people"))));
        if (office.hours() != null) {
            var today = now.hours().regularDay();
            var hours = new Section(
                    new H2(texts.get("office.hours")),
                    new HoursTable(office.hours(), today, now.hours().exceptions(texts), texts));
            NumberList.checked(office.hoursVerification(), office.timeZone(), texts)
                    .ifPresent(hours::add);
            add(hours);
        }
        add(new Paragraph(new DocumentLink("/offices/" + office.slug() + "/report", texts.get("report.link"))));
    }

    private static Section place(LocationDetails office, Texts texts) {
        var place = new Section(new H2(texts.get("office.place")));
        if (office.address() != null) {
            place.add(new AddressLines(office.address(), texts));
        }
        if (office.directions() != null) {
            var directions = new Paragraph(office.directions());
            directions.addClassName("directions");
            place.add(directions);
        }
        DirectionsLink.to(office, texts).ifPresent(link -> place.add(new Paragraph(link)));
        return place;
    }

    private static Section numbers(OfficeNow now, OfficeNumbers numbers, Texts texts) {
        var list = new NumberList(now.office().timeZone(), texts);
        numbers.inOrder().forEach(number -> list.add(number, new NumberWording(texts).about(number, now)));
        var section = new Section(new H2(texts.get("office.numbers")), list);
        if (numbers.afterHours()) {
            section.add(new Paragraph(texts.get("frame.emergency")));
        }
        return section;
    }

    private static Section services(OfficeNow now, Texts texts) {
        var section = new Section(new H2(texts.get("office.services")));
        section.addClassName("services");
        now.office().services().forEach(service -> {
            section.add(new H3(service.name()));
            new ServiceWording(texts).about(service).forEach(about -> section.add(new Paragraph(about)));
            now.hoursOf(service)
                    .map(hours -> hours.status(texts))
                    .filter(status -> !status.isEmpty())
                    .ifPresent(status -> section.add(new Paragraph(status)));
            now.numberOf(service).ifPresent(number -> section.add(call(number, texts)));
        });
        return section;
    }

    private static Paragraph call(ContactPointDetails number, Texts texts) {
        var call = new Paragraph(new Span(number.label() + ": "), new PhoneLink(number, texts));
        call.addClassName("office-call");
        return call;
    }
}
