package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.stream.Stream;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.practitioner.PractitionerNow.RoleNow;

/** A person at a glance: name, specialties, languages, and at which offices. */
final class PractitionerCard extends Article {

    private final PractitionerWording wording;

    /** Draws a person who is here, below the heading that the person's own comes after. */
    PractitionerCard(HtmlContainer heading, PractitionerNow person, Texts texts) {
        wording = new PractitionerWording(texts);
        addClassNames("office-card", "person-card");
        heading.add(new DocumentLink(person.path(), person.name().display()));
        add(heading);
        var about = person.about();
        if (!about.specialties().isEmpty()) {
            add(new Paragraph(String.join(", ", about.specialties())));
        }
        if (!about.languages().isEmpty()) {
            add(new Paragraph(texts.get("person.speaks", wording.languages(about.languages()))));
        }
        var offices = new UnorderedList();
        person.roles().forEach(role -> offices.add(item(role)));
        add(offices);
    }

    private ListItem item(RoleNow role) {
        var office = role.office();
        var item = new ListItem(new DocumentLink("/offices/" + office.slug(), office.name()));
        Stream.of(wording.away(role), wording.newPatients(role))
                .flatMap(Optional::stream)
                .forEach(said -> item.add(new Span(". " + said)));
        return item;
    }
}
