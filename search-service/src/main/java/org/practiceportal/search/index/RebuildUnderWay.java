package org.practiceportal.search.index;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** A generation is being built already (409). */
final class RebuildUnderWay extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    RebuildUnderWay() {
        super(
                HttpStatus.CONFLICT,
                ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, "A rebuild is under way; wait for its end"),
                null);
    }
}
