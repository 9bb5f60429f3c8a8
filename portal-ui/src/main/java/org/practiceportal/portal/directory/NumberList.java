package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Paragraph;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.directory.ContactPointDetails;
import org.practiceportal.common.directory.Verification;
import org.practiceportal.portal.layout.PhoneLink;
import org.practiceportal.portal.layout.Texts;

/** Numbers with what a caller should know of each, and when it was last found right. */
class NumberList extends DescriptionList {

    private final ZoneId zone;
    private final Texts texts;

    /** Makes a list without numbers; days are told in a zone. */
    NumberList(ZoneId zone, Texts texts) {
        this.zone = zone;
        this.texts = texts;
        addClassName("numbers");
    }

    /** Adds a number. */
    void add(ContactPointDetails number, List<String> about) {
        var description = new Description();
        description.add(new PhoneLink(number, texts));
        about.forEach(said -> description.add(new Paragraph(said)));
        checked(number.verification(), zone, texts).ifPresent(description::add);
        add(new Term(number.label()), description);
    }

    /** What is overdue is staff's business: a patient reads a date, and nothing where something was found wrong. */
    static Optional<Paragraph> checked(@Nullable Verification last, ZoneId zone, Texts texts) {
        return Optional.ofNullable(last)
                .filter(Verification::right)
                .map(check -> texts.get(
                        "office.checked", texts.date(check.at().atZone(zone).toLocalDate())))
                .map(text -> {
                    var checked = new Paragraph(text);
                    checked.addClassName("checked");
                    return checked;
                });
    }
}
