package org.practiceportal.portal.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;

/** Brings a member of staff back to the page that asked for the login, with a longer session than a patient's. */
class StaffArrival extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    /**
     * How long the portal keeps an idle member's session: twice content-service's 15 minutes, so that somebody who comes
     * back a little late finds what was typed and only gives the password again.
     */
    private static final Duration IDLE = Duration.ofMinutes(30);

    StaffArrival() {
        setDefaultTargetUrl("/staff");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().setMaxInactiveInterval((int) IDLE.toSeconds());
        super.onAuthenticationSuccess(request, response, authentication);
    }
}
