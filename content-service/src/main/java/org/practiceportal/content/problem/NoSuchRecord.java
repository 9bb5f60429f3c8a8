package org.practiceportal.content.problem;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** There is no such record (404), or it is no longer shown (410). */
public final class NoSuchRecord extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private NoSuchRecord(HttpStatus status, String message) {
        super(status, ProblemDetail.forStatusAndDetail(status, message), null);
    }

    /** Makes the problem of a record that never was. */
    public static NoSuchRecord missing(String message) {
        return new NoSuchRecord(HttpStatus.NOT_FOUND, message);
    }

    /** Makes the problem of a record that was shown and is not any more. */
    public static NoSuchRecord gone(String message) {
        return new NoSuchRecord(HttpStatus.GONE, message);
    }
}
