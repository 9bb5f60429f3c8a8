package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** The first offices as cards, with a link to the rest. */
public final class OfficeList extends Section {

    /** Draws the offices of a front desk as they stand at a moment. */
    public OfficeList(FrontDesk desk, Instant moment, Texts texts) {
        addClassName("offices");
        if (desk.offices().isEmpty()) {
            return;
        }
        add(new H2(texts.get("offices.heading")));
        var cards = new Tag("div", "cards");
        desk.offices()
                .forEach(office -> cards.add(new OfficeCard(new OfficeNow(desk.practice(), office, moment), texts)));
        add(cards);
        if (desk.officeCount() > desk.offices().size()) {
            add(new Paragraph(new DocumentLink("/offices", texts.get("offices.all", desk.officeCount()))));
        }
    }
}
