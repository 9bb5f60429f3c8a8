package org.practiceportal.portal.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.practiceportal.portal.layout.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a form that another site's page sends: a login, which would let somebody work under a stranger's name, or the
 * report of a wrong detail or of an opened result, which every visitor of that page would make unawares. By what the
 * browser says of the sender and not by a token: that would end with the session, and a login page left open overnight
 * would refuse the right password.
 */
final class ForgedForm extends OncePerRequestFilter {

    private static final RequestMatcher FORMS = new OrRequestMatcher(
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/staff/login"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/offices/*/report"),
            PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/search/opened"));

    private final PublicAddress address;

    ForgedForm(PublicAddress address) {
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (FORMS.matches(request) && !isOurs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers send no Sec-Fetch-Site over http, and every browser an origin with a form; other programs send neither. */
    private boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null
                || address.isOrigin(origin)
                || origin.endsWith("://" + request.getHeader(HttpHeaders.HOST));
    }
}
