package org.practiceportal.content.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.practiceportal.common.problem.FieldError;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Refuses parameters that an address does not know: a misspelled one would otherwise be ignored in silence. */
@Configuration(proxyBeanMethods = false)
class KnownParameters implements WebMvcConfigurer, HandlerInterceptor {

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method
                && method.getBeanType().getPackageName().startsWith("org.practiceportal.")) {
            var names = known.computeIfAbsent(method, KnownParameters::parametersOf);
            var errors = request.getParameterMap().entrySet().stream()
                    .flatMap(parameter -> check(parameter.getKey(), parameter.getValue(), names).stream())
                    .toList();
            if (!errors.isEmpty()) {
                throw new InvalidInput(errors);
            }
        }
        return true;
    }

    private static Optional<FieldError> check(String name, String[] values, Set<String> known) {
        if (!known.contains(name)) {
            return Optional.of(new FieldError(name, "is not known here"));
        }
        // PostgreSQL stores every character but this one.
        return Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)
                ? Optional.of(new FieldError(name, "holds a character that is none"))
                : Optional.empty();
    }

    private static Set<String> parametersOf(HandlerMethod method) {
        return Arrays.stream(method.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .map(KnownParameters::nameOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The build keeps parameter names, so an annotation need not repeat them. */
    private static String nameOf(MethodParameter parameter) {
        var annotation = parameter.getParameterAnnotation(RequestParam.class);
        var name = annotation == null ? "" : annotation.name();
        return name.isEmpty() ? parameter.getParameter().getName() : name;
    }
}
