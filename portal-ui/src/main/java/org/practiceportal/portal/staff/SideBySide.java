package org.practiceportal.portal.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The fields in which two versions of a record differ, both texts whole and beside one another. */
public final class SideBySide extends Div {

    /**
     * Shows differences.
     *
     * @param from what the first version is called
     * @param to what the second version is called
     */
    public SideBySide(List<FieldDifference> differences, String from, String to) {
        for (FieldDifference field : differences) {
            var values = new Div(value("mine", from, field.from()), value("theirs", to, field.to()));
            values.addClassName("staff-conflict-values");
            add(new Section(new H3(field.label()), values));
        }
    }

    private Div value(String whose, String title, String text) {
        var name = new Span(title);
        name.addClassName("staff-conflict-whose");
        var content = new Div(text.isBlank() ? getTranslation("staff.empty") : text);
        content.addClassName("staff-conflict-text");
        var value = new Div(name, content);
        value.addClassName("staff-conflict-" + whose);
        return value;
    }
}
