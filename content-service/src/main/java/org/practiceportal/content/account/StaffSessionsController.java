package org.practiceportal.content.account;

import jakarta.servlet.http.HttpServletRequest;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.StaffSession;
import org.practiceportal.common.account.StaffSessionsApi;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.RestController;

@RestController
class StaffSessionsController implements StaffSessionsApi {

    private final StaffSessions sessions;
    private final HttpServletRequest request;

    StaffSessionsController(StaffSessions sessions, HttpServletRequest request) {
        this.sessions = sessions;
        this.request = request;
    }

    @Override
    public StaffSession begin(Credentials credentials) {
        return sessions.begin(credentials, request.getRemoteAddr());
    }

    @Override
    public void end() {
        var caller = SecurityContextHolder.getContext().getAuthentication();
        if (caller != null && caller.getCredentials() instanceof String token) {
            sessions.end(token);
        }
    }
}
