package org.practiceportal.portal.directory;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.format.TextStyle;
import java.util.stream.Collectors;
import org.practiceportal.common.directory.PlannedChange;
import org.practiceportal.portal.layout.Texts;
import org.practiceportal.portal.staff.DraftForm;
import org.practiceportal.portal.staff.FieldDifference;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change that is dated ahead, in words. */
record PlannedWording(JsonMapper json, Texts texts) {

    /** Returns what a record would become with nothing else changed; what no longer fits it is told by its names. */
    <D> String fields(PlannedChange change, D now, Class<D> type, DraftForm<D> form) {
        try {
            ObjectNode tree = json.valueToTree(now);
            change.change().fields().forEach((name, value) -> tree.set(name, json.valueToTree(value)));
            D then = json.treeToValue(tree, type);
            return FieldDifference.between(form.describe(now), form.describe(then)).stream()
                    .map(FieldDifference::atAGlance)
                    .map(field ->
                            I18NProvider.translate("staff.planned.field", field.label(), field.from(), field.to()))
                    .collect(Collectors.joining("; "));
        } catch (JacksonException noLongerFits) {
            return names(change);
        }
    }

    /** Returns the names of what would change. */
    String names(PlannedChange change) {
        return String.join(", ", change.change().fields().keySet());
    }

    /** Returns when it takes effect, by the clock of a zone that is named as people call it. */
    String moment(PlannedChange change) {
        var from = change.change().from();
        return texts.get("frame.day-and-time", texts.date(from.toLocalDate()), texts.time(from.toLocalTime()))
                + " ("
                + change.change().zone().getDisplayName(TextStyle.FULL, texts.locale())
                + ")";
    }
}
