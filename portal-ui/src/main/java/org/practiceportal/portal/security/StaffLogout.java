package org.practiceportal.portal.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.account.StaffSessionsApi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/** Ends the session at content-service too, so that a copied token is worth nothing after logout. */
@Component
class StaffLogout implements LogoutHandler {

    private static final Logger LOG = LoggerFactory.getLogger(StaffLogout.class);

    private final StaffSessionsApi sessions;

    StaffLogout(StaffSessionsApi sessions) {
        this.sessions = sessions;
    }

    @Override
    public void logout(
            HttpServletRequest request,
            @Nullable HttpServletResponse response,
            @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof StaffMember member) {
            end(member);
        }
    }

    private void end(StaffMember member) {
        try {
            StaffToken.carrying(member.token(), () -> {
                sessions.end();
                return member;
            });
        } catch (RestClientException e) {
            // Leaving must always work; what is left over ends by itself 15 minutes after its last call.
            LOG.warn("The session of {} could not be ended at content-service: {}", member.userName(), e.getMessage());
        }
    }
}
