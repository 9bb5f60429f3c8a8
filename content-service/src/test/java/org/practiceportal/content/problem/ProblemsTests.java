package org.practiceportal.content.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemsTests {

    private static final String NOT_KNOWN =
            "The database does not answer; it is not known whether this was saved; read it again";

    @Test
    void onlyWhoeverSavesIsToldThatNothingWasSaved() {
        assertThat(withoutDatabase("PUT")).isEqualTo("The database does not answer; nothing was saved");
        assertThat(withoutDatabase("GET")).isEqualTo("The database does not answer; try again in a moment");
    }

    @Test
    void whoeverLosesTheConnectionIsToldThatTheOutcomeIsNotKnown() {
        var lost = new DataAccessResourceFailureException("This connection has been closed");
        var lostInCommit =
                new TransactionSystemException("Could not commit", new SQLException("An I/O error occurred", "08006"));

        assertThat(detail(new Problems().handleLostConnection(lost, call("PUT"))))
                .isEqualTo(NOT_KNOWN);
        assertThat(unexpected(lostInCommit)).isEqualTo(NOT_KNOWN);
        assertThat(unexpected(new IllegalStateException("ours"))).isEqualTo("Something went wrong here");
    }

    private static String unexpected(Exception failure) {
        try {
            return detail(new Problems().handleUnexpected(failure, call("PUT")));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static String withoutDatabase(String method) {
        return detail(
                new Problems().handleNoConnection(new CannotCreateTransactionException("no connection"), call(method)));
    }

    private static ServletWebRequest call(String method) {
        return new ServletWebRequest(new MockHttpServletRequest(method, "/practice"));
    }

    private static String detail(@Nullable ResponseEntity<Object> answer) {
        assertThat(answer).isNotNull();
        assertThat(answer.getBody()).isInstanceOf(ProblemDetail.class);
        return answer.getBody() instanceof ProblemDetail problem ? String.valueOf(problem.getDetail()) : "";
    }
}
