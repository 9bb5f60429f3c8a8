package org.practiceportal.portal.practitioner;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.common.directory.Slug;
import org.practiceportal.portal.layout.DocumentLink;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Tag;
import org.practiceportal.portal.layout.Texts;

/** Who treats a condition here; where nobody is known to, the number to ask. */
public final class TreatedHere extends Section {

    /** As many as a phone shows in three screens; the others are one link away. */
    private static final int MOST_PEOPLE = 6;

    /**
     * Draws who treats a condition.
     *
     * @param treating everybody who does or did
     */
    public TreatedHere(PracticeDetails practice, Slug condition, List<PractitionerNow> treating, Texts texts) {
        addClassName("treated-here");
        setId("treated-here");
        add(new H2(texts.get("treated-here")));
        var here = treating.stream().filter(PractitionerNow::isHere).toList();
        if (here.isEmpty()) {
            add(toAsk(practice, texts));
            return;
        }
        var cards = new Tag("div", "cards");
        here.stream().limit(MOST_PEOPLE).forEach(person -> cards.add(new PractitionerCard(new H3(), person, texts)));
        add(cards);
        if (here.size() > MOST_PEOPLE) {
            var all = new DocumentLink(
                    "/practitioners?condition=" + condition, texts.get("treated-here.all", here.size()));
            add(new Paragraph(all));
        }
    }

    private static Paragraph toAsk(PracticeDetails practice, Texts texts) {
        var main = practice.mainContactPoint();
        if (main == null) {
            return new Paragraph(texts.get("treated-here.ask-in-person"));
        }
        var link = new PhoneLink(main, texts);
        link.addClassName("call-button");
        return new Paragraph(new Span(texts.get("treated-here.ask") + " "), link);
    }
}
