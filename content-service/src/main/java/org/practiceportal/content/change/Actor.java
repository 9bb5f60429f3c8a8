package org.practiceportal.content.change;

import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who makes a change, as history names them: a user name, or {@code import:} and whom the portal acts for ({@code
 * import:service} where it does not say).
 *
 * @param name never blank
 */
public record Actor(String name) {
    public Actor {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A change needs somebody who makes it");
        }
    }

    /**
     * Returns whoever makes the call that is being answered.
     *
     * @throws IllegalStateException if that is nobody known
     */
    public static Actor ofThisCall() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            throw new IllegalStateException("A change needs somebody who makes it");
        }
        return new Actor(authentication.getName());
    }
}
