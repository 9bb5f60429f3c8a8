package org.practiceportal.portal.security;

import java.io.Serializable;
import org.practiceportal.common.account.StaffSession;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * A member of staff who has logged in. The text form does not show the token.
 *
 * @param token what content-service knows the session by
 */
public record StaffMember(String userName, String displayName, String token)
        implements AuthenticatedPrincipal, Serializable {

    static StaffMember of(StaffSession session) {
        return new StaffMember(session.userName(), session.displayName(), session.token());
    }

    @Override
    public String getName() {
        return userName;
    }

    @Override
    public String toString() {
        return "StaffMember[userName=" + userName + "]";
    }
}
