package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.practiceportal.common.condition.ConditionPagesApi;
import tools.jackson.databind.json.JsonMapper;

/** Whatever arrives at an edge gets a clear answer, changes nothing, and learns nothing about the machine. */
class BadInputIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    private static final Services SERVICES = PORTAL.services();
    private static final String CONTENT = SERVICES.contentUrl();
    private static final String SEARCH = SERVICES.searchUrl();
    private static final String FIVE_KILOBYTES = "a".repeat(5_000);

    /** What a stack trace, a server's version or a class name looks like. */
    private static final Pattern INSIDES = Pattern.compile(
            "\\bat [\\w.$]+\\([\\w.]+\\.java|Exception|java\\.lang|org\\.(practiceportal|springframework|apache)"
                    + "|Apache Tomcat|Whitelabel|SQLSTATE|constraint \\[");

    private static String numberBefore = "";
    private static long pagesBefore;

    @BeforeAll
    static void remember() {
        numberBefore = MainNumber.of(SERVICES).now();
        pagesBefore = pages();
    }

    @AfterAll
    static void nothingWasLostOrAdded() {
        assertThat(MainNumber.of(SERVICES).now()).isEqualTo(numberBefore);
        assertThat(pages()).isEqualTo(pagesBefore);
    }

    static Stream<Arguments> whatBrowsersSend() {
        return Stream.of(
                arguments("GET", "/no-such-page", 404),
                arguments("GET", "/conditions/no-such-condition", 404),
                arguments("GET", "/conditions/NOT%20A%20SLUG", 404),
                arguments("GET", "/conditions/..%2F..%2Fetc%2Fpasswd", 400),
                arguments("GET", "/offices/no-such-office", 404),
                arguments("GET", "/search?q=" + FIVE_KILOBYTES, 400),
                arguments("GET", "/actuator/env", 404),
                arguments("GET", "/conditions/hemifacial-spasm;v=1", 400),
                arguments("GET", "/conditions/%00", 400),
                arguments("GET", "/search?q=%FF", 400),
                arguments("GET", "//x/", 400),
                arguments("GET", "/error", 404),
                arguments("GET", "/a".repeat(3_000) + "/", 404),
                arguments("POST", "/conditions/hemifacial-spasm", 405),
                arguments("DELETE", "/", 405),
                arguments("PUT", "/search", 405));
    }

    static Stream<Arguments> whatClientsSend() {
        var number = CONTENT + "/contact-points/main";
        return Stream.of(
                arguments("GET", CONTENT + "/no-such-resource", "", 404),
                arguments("GET", CONTENT + "/condition-pages/no-such-page", "", 404),
                arguments("GET", CONTENT + "/condition-pages?unknown=1", "", 400),
                arguments("GET", CONTENT + "/locations?size=0", "", 400),
                arguments("GET", CONTENT + "/locations?page=first", "", 400),
                arguments("GET", CONTENT + "/condition-pages/NOT%20A%20SLUG", "", 404),
                arguments("GET", CONTENT + "/changes?after=-1", "", 400),
                arguments("DELETE", CONTENT + "/locations", "", 405),
                arguments("PATCH", number, "{}", 405),
                arguments("PUT", number, "{\"key\": \"main\"", 400),
                arguments("PUT", number, "[]", 400),
                arguments("PUT", number, "{\"surprise\": 1}", 400),
                arguments("PUT", number, draft("855-864-0516press2thenpress5"), 400),
                arguments("PUT", number, draft("+12148232052"), 428),
                arguments("POST", CONTENT + "/condition-page-drafts", "{\"title\": \"\"}", 400),
                arguments(
                        "POST", CONTENT + "/staff-sessions", "{\"userName\": \"demo\", \"password\": \"wrong\"}", 401),
                arguments("GET", SEARCH + "/no-such-resource", "", 404),
                arguments("GET", SEARCH + "/search/conditions", "", 400),
                arguments("GET", SEARCH + "/search/conditions?q=back&unknown=1", "", 400),
                arguments("GET", SEARCH + "/search/conditions?q=back&size=51", "", 400),
                arguments("GET", SEARCH + "/search/conditions?q=back&page=x", "", 400),
                arguments("GET", SEARCH + "/search/conditions?q=" + FIVE_KILOBYTES, "", 400),
                arguments("POST", SEARCH + "/search/conditions?q=back", "{}", 405));
    }

    static Stream<Arguments> whatStrangersAsk() {
        return Stream.of(
                arguments("GET", CONTENT + "/changes?after=0"),
                arguments("GET", CONTENT + "/condition-page-drafts"),
                arguments("PUT", CONTENT + "/contact-points/main"),
                arguments("POST", CONTENT + "/locations"),
                arguments("POST", CONTENT + "/imports"),
                arguments("GET", SEARCH + "/index-comparison"),
                arguments("POST", SEARCH + "/index-rebuilds"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("whatBrowsersSend")
    void thePortalAnswersWithAPageThatSaysWhatIsWrong(String method, String path, int status) {
        var answer = Http.send(method, PORTAL.url() + path, "", "Accept", "text/html");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>", "href=\"/\"");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        assertHidesItsInsides(answer);
    }

    @Test
    void aQueryOfTenKilobytesIsRefusedAndThePortalGoesOn() {
        var answer = Http.send("GET", PORTAL.url() + "/search?q=" + FIVE_KILOBYTES + FIVE_KILOBYTES, "");

        assertThat(answer.status()).isBetween(400, 499);
        assertHidesItsInsides(answer);
        assertThat(Http.get(PORTAL.url() + "/search?q=back").status()).isEqualTo(200);
    }

    @Test
    void anUnknownParameterOfAPublicPageIsIgnoredAndNotInItsCanonicalAddress() {
        var answer = Http.send("GET", PORTAL.url() + "/conditions/hemifacial-spasm?utm_source=x", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain("utm_source");
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("whatClientsSend")
    void aServiceAnswersWithAProblemThatSaysWhatIsWrong(String method, String url, String body, int status) {
        var answer = Http.send(
                method, url, body, "Authorization", SERVICES.authorization(), "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).singleElement().asString().startsWith("application/problem+json");
        assertThat(JsonMapper.shared().readTree(answer.body()).path("status").asInt())
                .isEqualTo(status);
        assertHidesItsInsides(answer);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("whatStrangersAsk")
    void withoutATokenNothingButPublishedThingsIsToldAndNothingIsTaken(String method, String url) {
        var answer = Http.send(method, url, "", "Content-Type", "application/json");

        assertThat(answer.status()).isEqualTo(401);
        assertHidesItsInsides(answer);
    }

    @Test
    void aStaleWriteIsToldWhatStandsThereNow() {
        var answer = Http.send(
                "PUT",
                CONTENT + "/contact-points/main",
                draft("+12148232099"),
                "Authorization",
                SERVICES.authorization(),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"999999\"");

        assertThat(answer.status()).isEqualTo(412);
        assertThat(JsonMapper.shared()
                        .readTree(answer.body())
                        .path("current")
                        .path("number")
                        .asString())
                .isEqualTo(numberBefore);
    }

    @Test
    void aFieldThatIsWrongIsNamedWithWhatToDo() {
        var answer = Http.send(
                "PUT",
                CONTENT + "/contact-points/main",
                draft("855-864-0516press2thenpress5"),
                "Authorization",
                SERVICES.authorization(),
                "Content-Type",
                "application/json",
                "If-Match",
                "\"0\"");

        assertThat(answer.status()).isEqualTo(400);
        var error = JsonMapper.shared().readTree(answer.body()).path("errors").path(0);
        assertThat(error.path("field").asString()).isEqualTo("number");
        assertThat(error.path("message").asString()).contains("one phone number");
    }

    private static void assertHidesItsInsides(Http.Answer answer) {
        assertThat(answer.body()).doesNotContainPattern(INSIDES);
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    private static String draft(String number) {
        return """
                {"key": "main", "kind": "MAIN", "label": "Main number", "number": "%s",
                 "extension": null, "rank": 1, "location": null}""".formatted(number);
    }

    private static long pages() {
        return SERVICES.content(ConditionPagesApi.class)
                .listPublished(null, 1_000)
                .value()
                .size();
    }
}
