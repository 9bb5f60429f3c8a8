package org.practiceportal.portal.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;

/** Shows what a member of staff typed beside what somebody else saved meanwhile, and asks which shall stand. */
final class ConflictDialog extends Dialog {

    private Runnable keepMine = () -> {};
    private Runnable takeTheirs = () -> {};

    /**
     * Asks about two versions, described by their fields.
     *
     * @param base the version that both began with
     */
    ConflictDialog(Map<String, String> base, Map<String, String> mine, Map<String, String> theirs) {
        setHeaderTitle(getTranslation("staff.conflict.title"));
        setCloseOnOutsideClick(false);
        addClassName("staff-conflict");
        add(new Paragraph(getTranslation("staff.conflict.text")));
        add(new SideBySide(FieldDifference.between(mine, theirs), base));
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
}
