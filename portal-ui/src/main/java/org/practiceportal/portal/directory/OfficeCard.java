package org.practiceportal.portal.directory;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.ContactPointKind;
import org.practiceportal.common.directory.LocationDetails;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;

/** An office at a glance: name, address, how to find the door, today's hours, its first number. */
public final class OfficeCard extends Article {

    private final Texts texts;

    /** Draws an office as it stands at a moment, in a section that has a heading. */
    public OfficeCard(LocationDetails office, Instant moment, Texts texts) {
        this(new H3(), office, moment, texts);
    }

    /** Draws an office below the heading that its own comes after. */
    OfficeCard(HtmlContainer heading, LocationDetails office, Instant moment, Texts texts) {
        this.texts = texts;
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
        add(new OpeningStatus(office, moment, texts));
        firstToCall(office).ifPresent(number -> {
            var call = new Paragraph(new Span(number.label() + ": "), new PhoneLink(number, texts));
            call.addClassName("office-call");
            add(call);
        });
    }

    /** Adds whom to ask for hours that nobody has confirmed, where the office has no number of its own. */
    OfficeCard askingForHours(LocationDetails office, @Nullable ContactPointDetails main) {
        if (main != null && office.hours() == null && firstToCall(office).isEmpty()) {
            var call = new Paragraph(new Span(main.label() + ": "), new PhoneLink(main, texts));
            call.addClassName("office-call");
            add(call);
        }
        return this;
    }

    private static Optional<ContactPointDetails> firstToCall(LocationDetails office) {
        return office.contactPoints().stream()
                .filter(number -> number.kind() != ContactPointKind.FAX)
                .findFirst();
    }
}
