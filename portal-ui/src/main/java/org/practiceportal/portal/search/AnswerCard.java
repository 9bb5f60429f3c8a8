package org.practiceportal.portal.search;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.time.Instant;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.directory.OfficeCard;
import org.practiceportal.portal.directory.OfficeNow;
import org.practiceportal.portal.directory.ZipWording;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** What the directory says to a question, above the pages that were found: as it stands at this moment. */
final class AnswerCard extends Section {

    /** As many as a phone shows before the results; the others are one link away. */
    private static final int MOST_OFFICES = 3;

    private final PracticeDetails practice;
    private final Texts texts;

    AnswerCard(PracticeDetails practice, Texts texts) {
        this.practice = practice;
        this.texts = texts;
        addClassName("answer-card");
    }

    /** Adds the number to call. */
    void addNumber() {
        var main = practice.mainContactPoint();
        if (main != null) {
            add(new H2(texts.get("call.heading")), new Paragraph(texts.get("call.text", practice.name())));
            var link = new PhoneLink(main, texts);
            link.addClassName("call-button");
            add(new Paragraph(link));
        }
    }

    /** Adds offices with their numbers, hours and ways below a heading. */
    void addOffices(String heading, FoundOffices found, Instant moment) {
        add(new H2(heading));
        new ZipWording(texts).problem(found.near()).map(Paragraph::new).ifPresent(this::add);
        new ZipWording(texts)
                .order(found.near(), found.offices())
                .map(Paragraph::new)
                .ifPresent(this::add);
        var cards = new Tag("div", "cards");
        found.offices().stream()
                .limit(MOST_OFFICES)
                .map(office ->
                        new OfficeCard(new OfficeNow(practice, office, moment), texts).awayFrom(found.near(), office))
                .forEach(cards::add);
        add(cards);
        if (found.offices().size() > MOST_OFFICES) {
            var all = texts.get("offices.all", found.offices().size());
            add(new Paragraph(new DocumentLink(found.path(), all)));
        }
    }
}
