package org.practiceportal.portal.security;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;

/** Asks for the password again, over the page that is open, once the session at content-service has ended. */
public final class LoginAgainDialog extends Dialog {

    private final PasswordField password = new PasswordField();
    private final StaffAccess access;
    private final Runnable afterwards;

    /**
     * Makes a dialog, which {@link #open} shows.
     *
     * @param afterwards what to do once the member is logged in, usually the call that failed
     */
    public LoginAgainDialog(StaffAccess access, Runnable afterwards) {
        this.access = access;
        this.afterwards = afterwards;
        setHeaderTitle(getTranslation("staff.login-again.title"));
        setCloseOnOutsideClick(false);
        password.setLabel(getTranslation(
                "staff.login-again.password",
                access.member().map(StaffMember::displayName).orElse("")));
        password.setAutofocus(true);
        password.setWidthFull();
        var submit = new Button(getTranslation("staff.login.submit"), click -> logIn());
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        add(new Paragraph(getTranslation("staff.login-again.text")), password);
        getFooter().add(new Button(getTranslation("staff.cancel"), click -> close()), submit);
    }

    private void logIn() {
        try {
            access.logInAgain(password.getValue());
        } catch (AuthenticationServiceException e) {
            refuse("staff.login.unavailable.message");
            return;
        } catch (AuthenticationException e) {
            refuse("staff.login-again.refused");
            return;
        }
        close();
        afterwards.run();
    }

    private void refuse(String message) {
        password.setErrorMessage(getTranslation(message));
        password.setInvalid(true);
    }
}
