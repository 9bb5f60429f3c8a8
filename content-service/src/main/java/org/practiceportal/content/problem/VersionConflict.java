package org.practiceportal.content.problem;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.change.Version;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** An edit does not say what it has read (428), or someone else was faster (412). */
public final class VersionConflict extends ErrorResponseException {

    private static final long serialVersionUID = 1L;

    private VersionConflict(HttpStatus status, ProblemDetail problem) {
        super(status, problem, null);
    }

    /**
     * Lets an edit pass only when it has read the version that stands.
     *
     * @param read what the editor says to have read
     * @param version the version that stands
     * @param current the record as it stands, for an editor who is late
     * @throws VersionConflict otherwise
     */
    public static void check(@Nullable Version read, long version, Supplier<?> current) {
        if (read == null) {
            throw new VersionConflict(
                    HttpStatus.PRECONDITION_REQUIRED,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.PRECONDITION_REQUIRED,
                            "Say in If-Match which version you have read, such as \"7\""));
        }
        if (read.number() != version) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.PRECONDITION_FAILED, "Someone else has changed this since you read it");
            problem.setProperty("current", current.get());
            throw new VersionConflict(HttpStatus.PRECONDITION_FAILED, problem);
        }
    }
}
