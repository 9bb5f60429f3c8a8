package org.practiceportal.portal.change;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.practiceportal.portal.staff.FieldDifference;
import org.practiceportal.portal.staff.SideBySide;

/** Shows what bringing a version back will change, and asks whether to. */
class RestoreDialog extends Dialog {

    /**
     * Asks.
     *
     * @param when when the version was made
     * @param what what happens to the record, in a sentence
     */
    RestoreDialog(String when, String what, List<FieldDifference> differences, Runnable restore) {
        setHeaderTitle(getTranslation("staff.history.restore.title", when));
        addClassName("staff-conflict");
        add(new Paragraph(what));
        add(new SideBySide(differences, getTranslation("staff.history.now"), getTranslation("staff.history.then")));
        var confirm = new Button(getTranslation("staff.history.restore.confirm"), click -> {
            close();
            restore.run();
        });
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setAutofocus(true);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()), confirm);
    }
}
