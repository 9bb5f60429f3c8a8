package org.practiceportal.content.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.context.request.ServletWebRequest;

class ProblemsTests {

    @Test
    void onlyWhoeverSavesIsToldThatNothingWasSaved() {
        assertThat(withoutDatabase("PUT")).isEqualTo("The database does not answer; nothing was saved");
        assertThat(withoutDatabase("GET")).isEqualTo("The database does not answer; try again in a moment");
    }

    private static String withoutDatabase(String method) {
        var call = new ServletWebRequest(new MockHttpServletRequest(method, "/practice"));
        var answer = new Problems().handleNoDatabase(new CannotCreateTransactionException("no connection"), call);
        assertThat(answer).isNotNull();
        assertThat(answer.getBody()).isInstanceOf(ProblemDetail.class);
        return answer.getBody() instanceof ProblemDetail problem ? String.valueOf(problem.getDetail()) : "";
    }
}
