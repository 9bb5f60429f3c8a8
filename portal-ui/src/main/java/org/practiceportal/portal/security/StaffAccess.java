package org.practiceportal.portal.security;

import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.problem.FieldError;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls content-service on behalf of the member of staff who is logged in. */
@Service
public class StaffAccess {

    private final ContentServiceLogin login;
    private final JsonMapper json;

    StaffAccess(ContentServiceLogin login, JsonMapper json) {
        this.login = login;
        this.json = json;
    }

    /** Returns who is logged in. */
    public Optional<StaffMember> member() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(Authentication::getPrincipal)
                .filter(StaffMember.class::isInstance)
                .map(StaffMember.class::cast);
    }

    /** Makes a call that changes nothing. */
    public <T> Outcome<T> read(Supplier<T> call) {
        return ending(call, null);
    }

    /**
     * Makes a call that changes a record.
     *
     * @param type what the call answers, and what it answers in place of a stale save
     */
    public <T> Outcome<T> save(Class<T> type, Supplier<T> call) {
        return ending(call, type);
    }

    /**
     * Begins another session for the member whose session has ended, in the same browser window, so that nothing typed
     * there is lost.
     *
     * @throws AuthenticationException if the password is wrong or cannot be checked
     */
    public void logInAgain(String password) {
        String userName = member().map(StaffMember::userName).orElse("");
        Authentication authentication =
                login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(userName, password));
        VaadinSession.getCurrent()
                .getSession()
                .setAttribute(
                        HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                        new SecurityContextImpl(authentication));
    }

    private <T> Outcome<T> ending(Supplier<T> call, @Nullable Class<T> type) {
        try {
            return new Outcome.Done<>(member().map(member -> StaffToken.carrying(member.token(), call))
                    .orElseGet(call));
        } catch (RestClientResponseException e) {
            return answered(e, type);
        } catch (RestClientException e) {
            return new Outcome.NotReached<>();
        }
    }

    private <T> Outcome<T> answered(RestClientResponseException e, @Nullable Class<T> type) {
        JsonNode problem = problemOf(e);
        return switch (e.getStatusCode().value()) {
            case 401 -> new Outcome.LoggedOut<>();
            case 404, 410 -> new Outcome.Missing<>();
            case 412 -> overtaken(problem, type);
            case 400 -> invalid(problem);
            default -> e.getStatusCode().is4xxClientError() ? refused(problem) : new Outcome.NotReached<>();
        };
    }

    private <T> Outcome<T> overtaken(JsonNode problem, @Nullable Class<T> type) {
        return type == null || !problem.hasNonNull("current")
                ? refused(problem)
                : new Outcome.Overtaken<>(json.treeToValue(problem.get("current"), type));
    }

    private <T> Outcome<T> invalid(JsonNode problem) {
        JsonNode errors = problem.path("errors");
        return errors.isEmpty()
                ? refused(problem)
                : new Outcome.Invalid<>(List.of(json.treeToValue(errors, FieldError[].class)));
    }

    private static <T> Outcome<T> refused(JsonNode problem) {
        return new Outcome.Refused<>(problem.path("detail").asString(""));
    }

    private JsonNode problemOf(RestClientResponseException e) {
        try {
            return json.readTree(e.getResponseBodyAsString());
        } catch (JacksonException notJson) {
            return json.createObjectNode();
        }
    }
}
