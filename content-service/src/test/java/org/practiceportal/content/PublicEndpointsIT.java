package org.practiceportal.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Everything that can be called is closed, unless it stands here. */
class PublicEndpointsIT extends RunningService {

    /** What patients may read, and the login. Whoever adds to this list has thought about who reads it. */
    private static final Set<String> OPEN = Set.of(
            "GET /condition-pages",
            "GET /condition-pages/{slug}",
            "GET /condition-page-states",
            "GET /contact-points",
            "GET /contact-points/{key}",
            "GET /locations",
            "GET /locations/{slug}",
            "GET /nearest-locations",
            "GET /photos/{sha256}",
            "GET /practice",
            "GET /practitioners",
            "GET /zip-positions",
            "GET /zip-positions/{zip}",
            "POST /staff-sessions");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings;

    @Test
    void whoIsNotLoggedInCallsWhatIsPublishedAndNothingElse() {
        var answered = new TreeSet<String>();
        var asked = 0;
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                for (var method : mapping.getMethodsCondition().getMethods()) {
                    asked++;
                    if (!List.of(401, 403).contains(status(HttpMethod.valueOf(method.name()), pattern))) {
                        answered.add(method + " " + pattern);
                    }
                }
            }
        }

        assertThat(asked).isGreaterThan(OPEN.size() * 2);
        assertThat(answered).containsExactlyInAnyOrderElementsOf(OPEN);
    }

    private int status(HttpMethod method, String pattern) {
        return http().defaultStatusHandler(HttpStatusCode::isError, (request, response) -> {})
                .build()
                .method(method)
                .uri(pattern.replaceAll("\\{[^}]*}", "x"))
                .contentType(MediaType.APPLICATION_JSON)
                .retrieve()
                .toBodilessEntity()
                .getStatusCode()
                .value();
    }
}
