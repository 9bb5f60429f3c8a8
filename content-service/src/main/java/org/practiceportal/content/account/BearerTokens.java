package org.practiceportal.content.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.content.problem.InvalidInput;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls: one of the portal's own services, or a member of staff. */
class BearerTokens extends OncePerRequestFilter {

    static final String STAFF = "STAFF";
    static final String SERVICE = "SERVICE";

    /** Sets whom a service acts for apart from a member of staff, whatever the operating system calls them. */
    private static final String ACTOR_PREFIX = "import:";

    /** Where a service does not say for whom it acts. */
    private static final String NOBODY_NAMED = "service";

    private static final String SCHEME = "Bearer ";

    private final ServiceToken serviceToken;
    private final StaffSessions sessions;
    private final Refusals refusals;

    BearerTokens(ServiceToken serviceToken, StaffSessions sessions, Refusals refusals) {
        this.serviceToken = serviceToken;
        this.sessions = sessions;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                SecurityContextHolder.getContext().setAuthentication(authenticate(header, request));
            } catch (RuntimeException refused) {
                refusals.answer(request, response, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Authentication authenticate(String header, HttpServletRequest request) {
        if (!header.startsWith(SCHEME)) {
            throw CallRefused.unknownCaller();
        }
        var token = header.substring(SCHEME.length());
        if (MessageDigest.isEqual(bytes(token), bytes(serviceToken.value()))) {
            return caller(ACTOR_PREFIX + actingUser(request), token, SERVICE);
        }
        return sessions.findUser(token)
                .map(userName -> caller(userName, token, STAFF))
                .orElseThrow(CallRefused::unknownCaller);
    }

    private static String actingUser(HttpServletRequest request) {
        var name = request.getHeader(ActingUser.HEADER);
        return name == null
                ? NOBODY_NAMED
                : ActingUser.find(name)
                        .orElseThrow(() -> new InvalidInput(ActingUser.HEADER, "is no name of a user"))
                        .name();
    }

    private static Authentication caller(String name, String token, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, token, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
