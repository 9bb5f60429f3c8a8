package org.practiceportal.portal.security;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Set;

/** Where staff log in. */
@Route(value = "staff/login", autoLayout = false)
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private final LoginForm form = new LoginForm();
    private final Div message = new Div();
    private final StaffAccess access;

    LoginView(StaffAccess access) {
        this.access = access;
        addClassName("staff-login");
        message.addClassName("staff-message");
        message.getElement().setAttribute("role", "status");
        form.setAction("staff/login");
        form.setForgotPasswordButtonVisible(false);
        var home = new Anchor("/", getTranslation("staff.login.home"));
        home.setRouterIgnore(true);
        add(new H1(getTranslation("staff.login.title")), message, form, home);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (access.member().isPresent()) {
            event.forwardToUrl("/staff");
            return;
        }
        Set<String> parameters =
                event.getLocation().getQueryParameters().getParameters().keySet();
        message.setText(parameters.contains("goodbye") ? getTranslation("staff.login.goodbye") : "");
        message.setVisible(parameters.contains("goodbye"));
        form.setI18n(words(parameters.contains("unavailable") ? "unavailable" : "refused"));
        form.setError(parameters.contains("unavailable") || parameters.contains("error"));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("staff.login.title");
    }

    private LoginI18n words(String failure) {
        var words = LoginI18n.createDefault();
        words.getForm().setTitle(getTranslation("staff.login.form"));
        words.getForm().setUsername(getTranslation("staff.login.user-name"));
        words.getForm().setPassword(getTranslation("staff.login.password"));
        words.getForm().setSubmit(getTranslation("staff.login.submit"));
        words.getErrorMessage().setTitle(getTranslation("staff.login." + failure + ".title"));
        words.getErrorMessage().setMessage(getTranslation("staff.login." + failure + ".message"));
        words.getErrorMessage().setUsername(getTranslation("staff.login.user-name.missing"));
        words.getErrorMessage().setPassword(getTranslation("staff.login.password.missing"));
        return words;
    }
}
