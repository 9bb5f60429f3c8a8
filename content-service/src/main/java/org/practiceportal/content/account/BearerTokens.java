package org.practiceportal.content.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.practiceportal.common.account.ServiceToken;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Finds out who calls: one of the portal's own services, or a member of staff. */
class BearerTokens extends OncePerRequestFilter {

    static final String STAFF = "STAFF";
    static final String SERVICE = "SERVICE";

    /** What history calls the portal's own services. */
    private static final String SERVICE_ACTOR = "import:service";

    private static final String SCHEME = "Bearer ";

    private final ServiceToken serviceToken;
    private final StaffSessions sessions;
    private final HandlerExceptionResolver problems;

    BearerTokens(ServiceToken serviceToken, StaffSessions sessions, HandlerExceptionResolver problems) {
        this.serviceToken = serviceToken;
        this.sessions = sessions;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            try {
                SecurityContextHolder.getContext().setAuthentication(authenticate(header));
            } catch (RuntimeException refused) {
                problems.resolveException(request, response, null, refused);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Authentication authenticate(String header) {
        if (!header.startsWith(SCHEME)) {
            throw CallRefused.unknownCaller();
        }
        var token = header.substring(SCHEME.length());
        if (MessageDigest.isEqual(bytes(token), bytes(serviceToken.value()))) {
            return caller(SERVICE_ACTOR, token, SERVICE);
        }
        return sessions.findUser(token)
                .map(userName -> caller(userName, token, STAFF))
                .orElseThrow(CallRefused::unknownCaller);
    }

    private static Authentication caller(String name, String token, String role) {
        return UsernamePasswordAuthenticationToken.authenticated(
                name, token, List.of(new SimpleGrantedAuthority("ROLE_" + role)));
    }

    private static byte[] bytes(String token) {
        return token.getBytes(StandardCharsets.UTF_8);
    }
}
