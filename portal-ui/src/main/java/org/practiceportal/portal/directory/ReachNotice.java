package org.practiceportal.portal.directory;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practiceportal.common.directory.RecordReach;

/** Says before a save how many public addresses show a record. */
class ReachNotice extends Paragraph {

    ReachNotice() {
        addClassName("staff-reach");
    }

    void show(RecordReach reach) {
        setText(words(reach));
    }

    /** Returns what to ask before what a patient acts on changes; nothing where no patient sees it. */
    static Optional<String> question(RecordReach reach) {
        return reach.total() == 0
                ? Optional.empty()
                : Optional.of(words(reach) + " " + I18NProvider.translate("staff.everywhere.text"));
    }

    /** Returns the count in words, with its parts where there is more than none. */
    static String words(RecordReach reach) {
        if (reach.total() == 0) {
            return I18NProvider.translate("staff.reach.none");
        }
        var parts = Stream.of(
                        new Part("pages", reach.conditionPages()),
                        new Part("offices", reach.officePages()),
                        new Part("cards", reach.contactCards()),
                        new Part("forms", reach.reportForms()),
                        new Part("people", reach.practitionerPages()),
                        new Part("others", reach.others()))
                .filter(part -> part.count() > 0)
                .map(part -> I18NProvider.translate("staff.reach." + part.name(), part.count()))
                .collect(Collectors.joining(", "));
        return I18NProvider.translate("staff.reach", reach.total(), parts);
    }

    private record Part(String name, long count) {}
}
