package org.practiceportal.portal.staff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.practiceportal.portal.security.LoginAgainDialog;
import org.practiceportal.portal.security.Outcome;
import org.practiceportal.portal.security.StaffAccess;

/** A page for staff: its heading, a place for messages, and reading that says what went wrong. */
public abstract class StaffPage extends Div implements HasDynamicTitle {

    private final H1 heading = new H1();
    private final StaffMessage message = new StaffMessage();
    private final StaffAccess access;

    /** Makes a page with a heading, which is its title too. */
    @SuppressWarnings("this-escape") // Vaadin builds components by adding to themselves; no page overrides that.
    protected StaffPage(StaffAccess access, String title) {
        this.access = access;
        addClassName("staff-page");
        heading.setText(title);
        add(heading, message);
    }

    /** Returns how calls on behalf of the member are made. */
    protected final StaffAccess access() {
        return access;
    }

    /** Returns the place for messages. */
    protected final StaffMessage message() {
        return message;
    }

    /** Returns what the page is called now. */
    protected final String heading() {
        return heading.getText();
    }

    /** Gives the page another heading. */
    protected final void setHeading(String title) {
        heading.setText(title);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.page-title", heading.getText());
    }

    /** Reads something and shows it; asks for the password where the session has ended, and then reads again. */
    protected final <T> void read(Supplier<T> call, Consumer<T> show) {
        message.clear();
        switch (access.read(call)) {
            case Outcome.Done<T>(var value) -> show.accept(value);
            case Outcome.LoggedOut<T> _ -> new LoginAgainDialog(access, () -> read(call, show)).open();
            case Outcome.Missing<T> _ -> message.warn(getTranslation("staff.missing"));
            case Outcome.Refused<T>(var reason) -> message.warn(getTranslation("staff.refused", reason));
            case Outcome.NotReached<T> _, Outcome.Overtaken<T> _, Outcome.Invalid<T> _ -> {
                message.warn(getTranslation("staff.not-read"));
                message.add(new Button(getTranslation("staff.try-again"), click -> read(call, show)));
            }
        }
    }

    /**
     * Does something to a record.
     *
     * @param then what follows once it is done
     * @param reopen shows how things stand where somebody else was faster, and nothing was done
     */
    protected final <T> void change(Class<T> type, Supplier<T> call, Consumer<T> then, Runnable reopen) {
        message.clear();
        switch (access.save(type, call)) {
            case Outcome.Done<T>(var value) -> then.accept(value);
            case Outcome.Overtaken<T> _ -> {
                reopen.run();
                message.warn(getTranslation("staff.overtaken"));
            }
            case Outcome.Missing<T> _ -> {
                reopen.run();
                message.warn(getTranslation("staff.missing"));
            }
            case Outcome.LoggedOut<T> _ -> new LoginAgainDialog(access, () -> change(type, call, then, reopen)).open();
            case Outcome.Refused<T>(var reason) -> message.warn(getTranslation("staff.refused", reason));
            case Outcome.NotReached<T> _, Outcome.Invalid<T> _ -> message.warn(getTranslation("staff.not-saved"));
        }
    }
}
