package org.practiceportal.content.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practiceportal.content.problem.NoSuchRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Answers calls that may not be made. Whoever asks for what does not exist, or by a verb it does not know, learns that
 * instead: to log in would not help them.
 */
@Component
class Refusals {

    private final RequestMappingHandlerMapping routes;
    private final HandlerExceptionResolver problems;

    Refusals(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.routes = routes;
        this.problems = problems;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, Exception refusal) {
        problems.resolveException(request, response, null, reasonBefore(refusal, request));
    }

    private Exception reasonBefore(Exception refusal, HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            return routes.getHandler(request) == null
                    ? NoSuchRecord.missing("There is nothing at this address")
                    : refusal;
        } catch (HttpRequestMethodNotSupportedException wrongVerb) {
            return wrongVerb;
        } catch (Exception wrongBody) {
            return refusal;
        }
    }
}
