package org.practiceportal.portal.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Shows what a member of staff typed beside what somebody else saved meanwhile, and asks which shall stand. */
final class ConflictDialog extends Dialog {

    private Runnable keepMine = () -> {};
    private Runnable takeTheirs = () -> {};

    ConflictDialog(Map<String, String> mine, Map<String, String> theirs) {
        setHeaderTitle(getTranslation("staff.conflict.title"));
        setCloseOnOutsideClick(false);
        addClassName("staff-conflict");
        add(new Paragraph(getTranslation("staff.conflict.text")));
        Set<String> labels = new LinkedHashSet<>(mine.keySet());
        labels.addAll(theirs.keySet());
        labels.stream()
                .filter(label -> !text(mine, label).equals(text(theirs, label)))
                .forEach(label -> add(difference(label, text(mine, label), text(theirs, label))));
        getFooter().add(buttons());
    }

    void onKeepMine(Runnable action) {
        keepMine = action;
    }

    void onTakeTheirs(Runnable action) {
        takeTheirs = action;
    }

    private Button[] buttons() {
        var goOn = new Button(getTranslation("staff.conflict.go-on"), click -> close());
        var take = new Button(getTranslation("staff.conflict.take-theirs"), click -> {
            close();
            takeTheirs.run();
        });
        var keep = new Button(getTranslation("staff.conflict.keep-mine"), click -> {
            close();
            keepMine.run();
        });
        keep.addThemeVariants(ButtonVariant.PRIMARY);
        return new Button[] {goOn, take, keep};
    }

    private static String text(Map<String, String> fields, String label) {
        return fields.getOrDefault(label, "");
    }

    private Section difference(String label, String mine, String theirs) {
        var values = new Div(
                value("mine", getTranslation("staff.conflict.mine"), mine),
                value("theirs", getTranslation("staff.conflict.theirs"), theirs));
        values.addClassName("staff-conflict-values");
        return new Section(new H3(label), values);
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
