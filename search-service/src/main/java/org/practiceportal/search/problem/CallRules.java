package org.practiceportal.search.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.common.problem.FieldError;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What every call must obey: no unknown parameter, and the service token on everything that is not for everyone. */
@Configuration(proxyBeanMethods = false)
class CallRules implements WebMvcConfigurer {

    private final ServiceToken token;

    CallRules(ServiceToken token) {
        this.token = token;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(new Operators(token)).addPathPatterns("/index-*/**", "/search-previews/**");
    }

    /** Refuses parameters that an address does not know: a misspelled one would otherwise be ignored in silence. */
    private static final class KnownParameters implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (handler instanceof HandlerMethod method
                    && method.getBeanType().getPackageName().startsWith("org.practiceportal.")) {
                var known = parametersOf(method);
                var errors = request.getParameterMap().keySet().stream()
                        .filter(name -> !known.contains(name))
                        .map(name -> new FieldError(name, "is not known here"))
                        .toList();
                if (!errors.isEmpty()) {
                    throw new InvalidInput(errors);
                }
            }
            return true;
        }

        private static Set<String> parametersOf(HandlerMethod method) {
            return Arrays.stream(method.getMethodParameters())
                    .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                    .map(MethodParameter::getParameter)
                    .map(java.lang.reflect.Parameter::getName)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    private record Operators(ServiceToken token) implements HandlerInterceptor {
        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
            if (!matches(request.getHeader(HttpHeaders.AUTHORIZATION))) {
                var problem = ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNAUTHORIZED, "This is for operators: send the service token as a bearer token");
                throw new ErrorResponseException(HttpStatus.UNAUTHORIZED, problem, null);
            }
            return true;
        }

        /** Compares in constant time, so that the time of a refusal says nothing about the token. */
        private boolean matches(@Nullable String authorization) {
            return authorization != null
                    && MessageDigest.isEqual(
                            authorization.getBytes(StandardCharsets.UTF_8),
                            token.authorization().getBytes(StandardCharsets.UTF_8));
        }
    }
}
