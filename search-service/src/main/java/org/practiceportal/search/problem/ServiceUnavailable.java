package org.practiceportal.search.problem;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** The index cannot answer now (503); the same call may succeed in a second. */
public final class ServiceUnavailable extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** Makes the problem with a sentence that says what is missing. */
    public ServiceUnavailable(String message) {
        super(
                HttpStatus.SERVICE_UNAVAILABLE,
                ProblemDetail.forStatusAndDetail(HttpStatus.SERVICE_UNAVAILABLE, message),
                null);
        getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
    }
}
