package org.practiceportal.search.problem;

import java.util.List;
import org.practiceportal.common.problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Parameters of the call are wrong (400); the problem lists them under {@code errors}. */
public final class InvalidInput extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** Makes the problem with everything that is wrong, at least one parameter. */
    public InvalidInput(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, problem(errors), null);
    }

    /** Makes the problem of one parameter. */
    public InvalidInput(String parameter, String message) {
        this(List.of(new FieldError(parameter, message)));
    }

    /** Lets a number pass only within its limits, both included. */
    public static void checkRange(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(parameter, "must be from " + least + " to " + most);
        }
    }

    private static ProblemDetail problem(List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some of the input is wrong");
        problem.setProperty("errors", List.copyOf(errors));
        return problem;
    }
}
