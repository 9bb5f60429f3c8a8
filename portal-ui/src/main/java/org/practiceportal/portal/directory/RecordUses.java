package org.practiceportal.portal.directory;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.practiceportal.common.directory.RecordUse;

/** Says before a save where a record is shown, so that nobody is surprised by what changes. */
class RecordUses extends Div {

    RecordUses(List<RecordUse> uses) {
        addClassName("staff-uses");
        if (uses.isEmpty()) {
            add(new Span(getTranslation("staff.uses.none")));
            return;
        }
        var list = new UnorderedList();
        uses.forEach(use -> list.add(new ListItem(describe(use))));
        add(new NativeDetails(getTranslation("staff.uses", uses.size()), list));
    }

    private Component describe(RecordUse use) {
        return switch (use.kind()) {
            case CONDITION_PAGE -> new Anchor("staff/pages/" + use.key(), use.title());
            case CONDITION_PAGE_DRAFT ->
                new Anchor("staff/pages/" + use.key(), getTranslation("staff.uses.draft", use.title()));
            case LOCATION -> new Anchor("staff/offices/" + use.key(), use.title());
            case PRACTITIONER -> new Anchor("staff/practitioners/" + use.key(), use.title());
            case PRACTICE -> new Anchor("staff/practice", use.title());
            case CONTACT_POINT,
                    CURATION_RULE,
                    JUDGED_QUERY,
                    PLANNED_CHANGE,
                    STAFF_ACCOUNT,
                    VOCABULARY_LIST,
                    VOCABULARY_RULE,
                    ZIP_TABLE -> new Span(use.title());
        };
    }
}
