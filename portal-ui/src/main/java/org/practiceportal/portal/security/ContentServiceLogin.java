package org.practiceportal.portal.security;

import com.vaadin.flow.server.VaadinRequest;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.StaffSessionsApi;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClientException;

/** Lets content-service check a password; the portal keeps no account and no hash. */
@Component
class ContentServiceLogin implements AuthenticationProvider {

    static final String STAFF_ROLE = "STAFF";

    private final StaffSessionsApi sessions;

    ContentServiceLogin(StaffSessionsApi sessions) {
        this.sessions = sessions;
    }

    /**
     * Begins a session.
     *
     * @throws BadCredentialsException if content-service refuses the name or the password
     * @throws AuthenticationServiceException if it cannot be asked
     */
    @Override
    public Authentication authenticate(Authentication typed) {
        try {
            Credentials credentials = new Credentials(typed.getName(), text(typed.getCredentials()));
            StaffMember member =
                    StaffMember.of(StaffToken.forVisitorAt(address(typed), () -> sessions.begin(credentials)));
            return UsernamePasswordAuthenticationToken.authenticated(
                    member, null, AuthorityUtils.createAuthorityList("ROLE_" + STAFF_ROLE));
        } catch (HttpClientErrorException.TooManyRequests e) {
            throw new AuthenticationServiceException("Too many attempts", e);
        } catch (HttpClientErrorException e) {
            throw new BadCredentialsException("Refused by content-service", e);
        } catch (RestClientException e) {
            throw new AuthenticationServiceException("Content-service cannot be asked", e);
        }
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }

    /** Where the login form was sent from; a password given again comes from the session's own window. */
    private static String address(Authentication typed) {
        if (typed.getDetails() instanceof WebAuthenticationDetails form) {
            return form.getRemoteAddress();
        }
        VaadinRequest request = VaadinRequest.getCurrent();
        return request == null ? "127.0.0.1" : request.getRemoteAddr();
    }

    private static String text(@Nullable Object credentials) {
        return credentials == null ? "" : credentials.toString();
    }
}
