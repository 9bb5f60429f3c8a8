package org.practiceportal.content.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever comes in: a clear 4xx as a problem, nothing changed, and not a word about how the service is built. */
class BadInputIT extends RunningService {

    private static final String CONTACT_POINT =
            "{\"key\":\"bad\",\"kind\":\"MAIN\",\"label\":\"L\",\"number\":\"+12148232052\",\"rank\":0%s}";

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET    | /nowhere                           | 404
                    GET    | /locations/NotASlug                | 404
                    GET    | /locations/none                    | 404
                    GET    | /condition-pages/none              | 404
                    GET    | /locations?colour=red              | 400
                    GET    | /locations?size=0                  | 400
                    GET    | /locations?size=many               | 400
                    GET    | /locations?page=-1                 | 400
                    GET    | /condition-pages?after=No%20Slug   | 400
                    GET    | /condition-pages?limit=1001        | 400
                    GET    | /condition-page-states             | 400
                    GET    | /condition-page-drafts?name=%00    | 400
                    GET    | /condition-page-drafts?title=a     | 400
                    GET    | /changes                           | 400
                    GET    | /changes?after=-1                  | 400
                    GET    | /changes?after=0&wait=30001        | 400
                    GET    | /changes?after=0&limit=10001       | 400
                    GET    | /changes?after=0&epoch=x           | 400
                    PATCH  | /practice                          | 405
                    DELETE | /locations/none                    | 404
                    DELETE | /locations                         | 405
                    PUT    | /contact-points                    | 405
                    """)
    void isAnsweredWithAProblem(String method, String path, int status) throws Exception {
        assertProblem(send(method, path, "", SERVICE.authorization()), status);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                  | 400
                    {                                   | 400
                    []                                  | 400
                    null                                | 400
                    "text"                              | 400
                    {"key":                             | 400
                    {}                                  | 400
                    {"key":7}                           | 400
                    {"key":"Bad Key"}                   | 400
                    {"key":"bad","kind":"TELEX"}        | 400
                    {"key":"bad","rank":"first"}        | 400
                    {"key":"bad","colour":"red"}        | 400
                    {"key":"bad","label":"\\u0000"}     | 400
                    {"key":"bad","label":"\\ud800"}     | 400
                    """)
    void aBodyThatIsNoContactPointIsRefused(String body, int status) throws Exception {
        assertProblem(send("POST", "/contact-points", body, SERVICE.authorization()), status);
        assertProblem(send("GET", "/contact-points/bad", "", SERVICE.authorization()), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[null]", "[{\"day\":null,\"opens\":\"08:00\",\"closes\":\"17:00\"}]", "[{\"day\":\"MONDAY\"}]"})
    void hoursThatLackADayOrATimeAreRefused(String hours) throws Exception {
        var office = "{\"slug\":\"bad-hours\",\"name\":\"N\",\"rank\":0,\"timeZone\":\"America/Chicago\",\"hours\":"
                + hours + "}";

        var answer = send("POST", "/locations", office, SERVICE.authorization());

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"field\":\"hours");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"specialDays\":[null]",
                "\"specialDays\":[{\"from\":\"2026-12-25\",\"reason\":\"No end\"}]",
                "\"specialDays\":[{\"from\":\"2026-12-26\",\"through\":\"2026-12-25\",\"reason\":\"Backwards\"}]",
                "\"specialDays\":[{\"from\":\"2026-12-25\",\"through\":\"2026-12-25\",\"reason\":\" \"}]",
                "\"specialDays\":[{\"from\":\"2026-12-25\",\"through\":\"2026-12-25\",\"reason\":\"A\",\"spans\":[null]}]",
                "\"specialDays\":[{\"from\":\"2026-12-25\",\"through\":\"2026-12-26\",\"reason\":\"A\"},"
                        + "{\"from\":\"2026-12-26\",\"through\":\"2026-12-26\",\"reason\":\"B\"}]",
                "\"status\":{\"code\":\"CLOSED\",\"text\":\"No end\",\"from\":\"2026-12-25T08:00\"}",
                "\"status\":{\"code\":\"NOTICE\",\"text\":\"No beginning\"}",
                "\"status\":{\"code\":\"ON_FIRE\",\"text\":\"A\",\"from\":\"2026-12-25T08:00\"}"
            })
    void specialDaysAndStatusThatCannotBeAreRefused(String part) throws Exception {
        var office = "{\"slug\":\"bad-days\",\"name\":\"N\",\"rank\":0,\"timeZone\":\"America/Chicago\"," + part + "}";

        assertProblem(send("POST", "/locations", office, SERVICE.authorization()), 400);
        assertProblem(send("GET", "/locations/bad-days", "", SERVICE.authorization()), 404);
    }

    @Test
    void anUnknownPropertyIsNamed() throws Exception {
        var answer = send("POST", "/contact-points", CONTACT_POINT.formatted(",\"colour\":1"), SERVICE.authorization());

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("{\"field\":\"colour\",\"message\":\"is not known here\"}");
    }

    @Test
    void everythingWrongIsNamedAtOnce() throws Exception {
        var answer = send(
                "POST",
                "/contact-points",
                "{\"key\":\"bad\",\"kind\":\"MAIN\",\"label\":\"\",\"number\":\"+12148232052\",\"extension\":\"x\",\"rank\":-1}",
                SERVICE.authorization());

        assertProblem(answer, 400);
        assertThat(answer.body()).contains("\"label\"", "\"extension\"", "\"rank\"", "An extension has 1 to 11 digits");
    }

    @Test
    void anIfMatchThatIsNoVersionIsRefused() throws Exception {
        var request = request("PUT", "/practice", "{\"name\":\"N\",\"shortName\":\"N\",\"description\":\"D\"}")
                .header("Authorization", SERVICE.authorization())
                .header("If-Match", "W/abc")
                .build();

        assertProblem(send(request), 400);
    }

    @Test
    void aBodyOfAnotherKindIsRefused() throws Exception {
        var request = request("POST", "/contact-points", "<xml/>")
                .header("Authorization", SERVICE.authorization())
                .setHeader("Content-Type", "application/xml")
                .build();

        assertProblem(send(request), 415);
    }

    /** From the routes themselves, so that a new one cannot be forgotten. */
    @Test
    void withoutATokenOnlyWhatIsPublishedIsOpen() throws Exception {
        var open = Set.of(
                "GET /condition-pages",
                "GET /condition-pages/{slug}",
                "GET /condition-page-states",
                "GET /locations",
                "GET /locations/{slug}",
                "GET /nearest-locations",
                "GET /zip-positions",
                "GET /zip-positions/{zip}",
                "GET /contact-points",
                "GET /contact-points/{key}",
                "GET /practice",
                "GET /practitioners",
                "GET /photos/{sha256}",
                "POST /staff-sessions");
        var routes = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().getBeanType().getPackageName().startsWith("org.practiceportal"))
                .flatMap(route -> route.getKey().getPatternValues().stream()
                        .flatMap(path -> route.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> method + " " + path)))
                .toList();

        assertThat(routes).containsAll(open).hasSizeGreaterThan(25);
        for (var route : routes) {
            var parts = List.of(route.split(" "));
            var path = parts.get(1).replaceAll("\\{\\w+}", "none");
            int status = send(parts.get(0), path, "", "").statusCode();
            if (open.contains(route)) {
                assertThat(status).as(route).isNotIn(401, 403);
            } else {
                assertThat(status).as(route).isEqualTo(401);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/nowhere,404",
        "GET,/condition-pages/none/nowhere,404",
        "GET,/condition-pages/none,404",
        "PATCH,/practice,405",
        "PUT,/contact-points,405",
        "GET,/imports,405"
    })
    void whatDoesNotExistIsToldToEveryone(String method, String path, int status) throws Exception {
        assertProblem(send(method, path, "", ""), status);
        assertProblem(send(method, path, "", "Bearer " + annasToken()), status);
    }

    @Test
    void whatIsPublishedCanBeAskedForItsHeadersOnly() throws Exception {
        assertThat(send("HEAD", "/condition-pages", "", "").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", "/condition-page-drafts", "", "").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({"GET,/changes?after=0", "POST,/imports", "POST,/search-counts"})
    void staffAreNoService(String method, String path) throws Exception {
        assertProblem(send(method, path, "", "Bearer " + annasToken()), 403);
    }

    @ParameterizedTest
    @CsvSource({"Bearer wrong", "Basic YTpi", "Bearer ", "nonsense"})
    void aWrongTokenIsRefusedEvenForWhatIsPublished(String authorization) throws Exception {
        assertProblem(send("GET", "/practice", "", authorization), 401);
    }

    @Test
    void healthTellsNothingElse() throws Exception {
        assertThat(send("GET", "/actuator/health", "", "").body())
                .contains("\"status\":\"UP\"")
                .doesNotContain("components", "details", "postgres");
        assertThat(send("GET", "/actuator/env", "", SERVICE.authorization()).statusCode())
                .isEqualTo(404);
        assertThat(send("GET", "/actuator", "", SERVICE.authorization()).statusCode())
                .isEqualTo(404);
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"status\":" + status)
                .doesNotContain("Exception", "practiceportal", "tools.jackson", "springframework", "\tat ", "Tomcat");
    }

    private HttpResponse<String> send(String method, String path, String body, String authorization)
            throws IOException, InterruptedException {
        var request = request(method, path, body);
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", path.equals("/imports") ? "application/x-ndjson" : "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
