package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.practiceportal.common.directory.PracticeDetails;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;

/** Whom to call: the practice's main number, large enough to hit with a thumb. */
public final class CallCard extends Section {

    /** Draws the main number of a practice; without one it says where to look. */
    public CallCard(PracticeDetails practice, Texts texts) {
        addClassName("call-card");
        add(new H2(texts.get("call.heading")));
        var main = practice.mainContactPoint();
        if (main == null) {
            add(new Paragraph(texts.get("call.none")));
            return;
        }
        add(new Paragraph(texts.get("call.text", practice.name())));
        var link = new PhoneLink(main, texts);
        link.addClassName("call-button");
        add(new Paragraph(link));
        setAriaLabel(texts.get("call.heading"));
    }
}
