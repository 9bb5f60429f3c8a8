package org.practiceportal.portal.security;

import java.util.List;
import org.practiceportal.common.problem.FieldError;

/** How a call on behalf of a member of staff ended; the ends a person can do something about are values. */
public sealed interface Outcome<T> {

    /** It was done; for a save that means every patient sees it. */
    record Done<T>(T value) implements Outcome<T> {}

    /** Somebody else saved first; {@code current} is what stands now. Nothing was changed. */
    record Overtaken<T>(T current) implements Outcome<T> {}

    /** Fields of the input are wrong. Nothing was changed. */
    record Invalid<T>(List<FieldError> errors) implements Outcome<T> {
        public Invalid {
            errors = List.copyOf(errors);
        }
    }

    /** A rule stands against it; {@code reason} says which, in words for staff. Nothing was changed. */
    record Refused<T>(String reason) implements Outcome<T> {}

    /** There is no such record. */
    record Missing<T>() implements Outcome<T> {}

    /** The session at content-service has ended. Nothing was changed. */
    record LoggedOut<T>() implements Outcome<T> {}

    /** Content-service could not be reached or failed; whether a save arrived is not known. */
    record NotReached<T>() implements Outcome<T> {}
}
