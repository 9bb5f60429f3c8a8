package org.practiceportal.content.account;

import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Whoever calls is not known (401), may not do this (403), or must wait (429). */
final class CallRefused extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private CallRefused(HttpStatus status, String message) {
        super(status, ProblemDetail.forStatusAndDetail(status, message), null);
    }

    static CallRefused wrongCredentials() {
        return new CallRefused(HttpStatus.UNAUTHORIZED, "User name or password is wrong");
    }

    static CallRefused unknownCaller() {
        var refused = new CallRefused(HttpStatus.UNAUTHORIZED, "Log in first; a session ends after 15 idle minutes");
        refused.getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return refused;
    }

    static CallRefused notForYou() {
        return new CallRefused(HttpStatus.FORBIDDEN, "This is not for you");
    }

    static CallRefused tooManyTries(Duration left) {
        return later("Too many wrong passwords; try again in a while", left);
    }

    static CallRefused tooManyAtOnce(Duration wait) {
        return later("Many people are logging in right now; try again in a moment", wait);
    }

    private static CallRefused later(String message, Duration wait) {
        var refused = new CallRefused(HttpStatus.TOO_MANY_REQUESTS, message);
        refused.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(wholeSeconds(wait)));
        return refused;
    }

    /** Rounded up: whoever comes back then is not refused again for the rest of a second. */
    private static long wholeSeconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }
}
