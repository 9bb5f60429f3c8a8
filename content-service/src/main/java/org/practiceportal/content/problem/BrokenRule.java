package org.practiceportal.content.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** What was asked is well-formed, but a rule forbids it as things stand (409). */
public final class BrokenRule extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** Makes the problem with a sentence that tells what to do. */
    public BrokenRule(String message) {
        super(HttpStatus.CONFLICT, ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, message), null);
    }

    /** Adds a property that tells a program more, such as the pages that still show a number. */
    public BrokenRule with(String property, Object value) {
        getBody().setProperty(property, value);
        return this;
    }
}
