package org.practiceportal.portal.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** The fields in which two versions of a record differ, both texts whole and beside one another. */
public final class SideBySide extends Div {

    /**
     * Shows differences.
     *
     * @param from what the first version is called
     * @param to what the second version is called
     */
    public SideBySide(List<FieldDifference> differences, String from, String to) {
        differences.forEach(field -> add(section(field, from, to)));
    }

    /**
     * Shows in what two versions differ that both began as a third.
     *
     * @param base the texts of that one by their fields
     */
    SideBySide(List<FieldDifference> differences, Map<String, String> base) {
        for (FieldDifference field : differences) {
            var before = base.getOrDefault(field.label(), "");
            var section =
                    section(field, getTranslation("staff.conflict.mine"), getTranslation("staff.conflict.theirs"));
            section.add(value("base", getTranslation("staff.conflict.base"), before));
            if (before.equals(field.from())) {
                section.add(new Paragraph(getTranslation("staff.conflict.only-theirs")));
            } else if (before.equals(field.to())) {
                section.add(new Paragraph(getTranslation("staff.conflict.only-mine")));
            }
            add(section);
        }
    }

    private Section section(FieldDifference field, String from, String to) {
        var values = new Div(value("mine", from, field.from()), value("theirs", to, field.to()));
        values.addClassName("staff-conflict-values");
        return new Section(new H3(field.label()), values);
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
