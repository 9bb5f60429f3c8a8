package org.practiceportal.portal.staff;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** A message beside the work it is about, which stays until it is no longer true and which screen readers announce. */
public final class StaffMessage extends Div {

    /** Makes a place without a message. */
    public StaffMessage() {
        addClassName("staff-message");
        // The region must exist before its text: a region that comes with its text is not announced.
        getElement().setAttribute("role", "status");
        clear();
    }

    /** Takes the message away. */
    public void clear() {
        removeAll();
        setTone("none");
    }

    /** Says that something is done. */
    public void confirm(String text) {
        say("done", text);
    }

    /** Says that something is not done, or wants attention. */
    public void warn(String text) {
        say("warning", text);
    }

    private void say(String tone, String text) {
        removeAll();
        add(new Paragraph(text));
        setTone(tone);
    }

    private void setTone(String tone) {
        getElement().setAttribute("data-tone", tone);
    }
}
