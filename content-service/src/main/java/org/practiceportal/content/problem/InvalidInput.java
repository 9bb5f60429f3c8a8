package org.practiceportal.content.problem;

import java.util.List;
import org.practiceportal.common.problem.FieldError;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Fields of the input are wrong (400); the problem lists them under {@code errors}. */
public final class InvalidInput extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    /** Makes the problem with everything that is wrong, at least one field. */
    public InvalidInput(List<FieldError> errors) {
        super(HttpStatus.BAD_REQUEST, problem(errors), null);
    }

    /** Makes the problem of one field. */
    public InvalidInput(String field, String message) {
        this(List.of(new FieldError(field, message)));
    }

    /** Lets a number pass only within its limits, both included. */
    public static void checkRange(String field, long value, long least, long most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, "must be from " + least + " to " + most);
        }
    }

    static ProblemDetail problem(List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Some of the input is wrong");
        problem.setProperty("errors", List.copyOf(errors));
        return problem;
    }
}
