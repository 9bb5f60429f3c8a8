package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.practiceportal.common.directory.ContactPointDetails;

/** Warns that a number stands in the directory under another label too. */
class Duplicates extends Paragraph {

    Duplicates(List<ContactPointDetails> others) {
        addClassName("staff-duplicates");
        add(new Span(getTranslation("staff.number.same-line")));
        for (int i = 0; i < others.size(); i++) {
            var other = others.get(i);
            add(new Span(i == 0 ? " " : ", "), new Anchor("staff/phone-numbers/" + other.key(), other.label()));
        }
    }
}
