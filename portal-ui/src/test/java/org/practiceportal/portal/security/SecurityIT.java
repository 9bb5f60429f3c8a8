package org.practiceportal.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practiceportal.portal.PortalSettings;
import org.practiceportal.portal.security.ContentServiceStandIn.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Who gets in, over real HTTP and with the front end that is shipped. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SecurityIT {

    private static final ContentServiceStandIn CONTENT = new ContentServiceStandIn();
    private static final String TOKEN = "0123456789abcdef0123456789abcdef0123456789a";

    @TempDir
    private static Path folder;

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    private int port;

    @Autowired
    private ServletContext context;

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry properties) {
        PortalSettings.register(properties, folder, CONTENT::url);
        properties.add("server.forward-headers-strategy", () -> "native");
    }

    @BeforeEach
    void onePasswordIsRight() {
        CONTENT.reset();
        CONTENT.on(
                "POST /staff-sessions",
                request -> request.body().contains("right password")
                        ? new Answer(
                                201,
                                "{\"token\": \"%s\", \"userName\": \"ana\", \"displayName\": \"Ana\", \"endsAt\": \"2030-01-01T00:00:00Z\"}"
                                        .formatted(TOKEN))
                        : new Answer(401, "{\"status\": 401}"));
        CONTENT.on("DELETE /staff-sessions/current", request -> new Answer(204, ""));
    }

    @Test
    void withoutJavaScriptFindLeadsToTheDocuments() throws Exception {
        var answer = browser.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/find"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.body().replaceAll("(?s).*<noscript>(.*)</noscript>.*", "$1"))
                .contains("action=\"/search\"", "href=\"/conditions\"", "href=\"/offices\"")
                .doesNotContain("<script");
    }

    @Test
    void everyStaffRouteSendsAStrangerToTheLogin() {
        List<String> staffRoutes =
                ApplicationRouteRegistry.getInstance(new VaadinServletContext(context)).getRegisteredRoutes().stream()
                        .flatMap(route -> Stream.concat(
                                Stream.of(route.getTemplate()),
                                route.getRouteAliases().stream().map(RouteBaseData::getTemplate)))
                        .filter(route -> route.startsWith("staff") && !route.equals("staff/login"))
                        .map(route -> route.replaceAll(":\\w+", "anything"))
                        .toList();

        assertThat(staffRoutes).hasSizeGreaterThan(6).allSatisfy(route -> {
            HttpResponse<String> answer = get("/" + route);
            assertThat(answer.statusCode()).as(route).isEqualTo(302);
            assertThat(answer.headers().firstValue("Location")).get().asString().endsWith("/staff/login");
        });
    }

    @Test
    void flowPagesCarryTheirHeaders() {
        HttpResponse<String> page = get("/staff/login");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("default-src 'self'", "frame-ancestors 'none'", "'nonce-")
                .doesNotContain("script-src 'self' 'unsafe-inline'");
        assertThat(page.body()).contains("noindex");
    }

    @Test
    void everyPageGetsAnotherNonce() {
        assertThat(nonce(get("/staff/login"))).isNotEqualTo(nonce(get("/staff/login")));
    }

    @Test
    void anUnknownAddressIsNotFoundAndBeginsNoSession() {
        for (String path :
                List.of("/nope", "/staff/nope", "/find/nope", "/VAADINX", "/?v-r=nope", "/find?v-r=oldbrowser")) {
            HttpResponse<String> answer = get(path);

            assertThat(answer.headers().firstValue("Set-Cookie")).as(path).isEmpty();
            if (!path.startsWith("/?")) {
                assertThat(answer.statusCode()).as(path).isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/conditions",
                "/conditions/hemifacial-spasm",
                "/offices",
                "/search?q=x",
                "/robots.txt",
                "/sitemap.xml",
                "/site.css",
                "/VAADIN/nope.js",
                "/VAADIN/build/nope.js"
            })
    void noDocumentAndNoFileBeginsASession(String path) {
        assertThat(get(path).headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /find",
        "PUT, /find",
        "DELETE, /find",
        "PATCH, /find",
        "PUT, /staff/login",
        "DELETE, /staff/login"
    })
    void aViewIsOnlyReadAndAnotherVerbBeginsNoSession(String method, String path) {
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(address(path)).method(method, BodyPublishers.ofString("x")));

        assertThat(answer.statusCode()).isBetween(403, 405);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/logout", "/%6Cogout", "/log%6fut"})
    void aLogoutWithoutATokenIsRefusedHoweverItsAddressIsSpelled(String path) {
        logIn("right password");

        HttpResponse<String> answer = post(path, Map.of());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("This was not sent from here");
        assertThat(CONTENT.requests("DELETE /staff-sessions/current")).isEmpty();
        assertThat(get("/staff").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, null",
    })
    void aLoginThatAnotherSiteSendsIsRefusedAndNobodyIsAsked(String header, String value) {
        HttpResponse<String> answer = postLogin("right password", header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(CONTENT.requests("POST /staff-sessions")).isEmpty();
        assertThat(get("/staff").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:"})
    void aLoginFromOurOwnPageIsTaken(String origin) {
        String ours = origin.endsWith(":") ? origin + port : origin;

        assertThat(postLogin("right password", "Origin", ours).headers().firstValue("Location"))
                .get()
                .asString()
                .endsWith("/staff");
    }

    @Test
    void behindATrustedProxyAWrongPasswordCountsForTheVisitorAndNotForTheProxy() {
        postLogin("wrong password", "X-Forwarded-For", "203.0.113.7");

        assertThat(CONTENT.requests("POST /staff-sessions"))
                .singleElement()
                .extracting(ContentServiceStandIn.Request::forwardedFor)
                .isEqualTo("203.0.113.7");
    }

    @Test
    void aDocumentsCallCarriesNoTokenThoughTheReaderIsLoggedIn() {
        logIn("right password");

        get("/");

        assertThat(CONTENT.requests("GET /practice"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.authorization()).isEmpty());
    }

    @Test
    void aWrongPasswordIsToldWithoutSayingWhichPartIsWrong() {
        assertThat(logIn("wrong password")).endsWith("/staff/login?error");
    }

    @Test
    void aContentServiceThatFailsIsNotAWrongPassword() {
        CONTENT.on("POST /staff-sessions", request -> new Answer(503, "{\"status\": 503}"));

        assertThat(logIn("right password")).endsWith("/staff/login?unavailable");
    }

    @Test
    void loginBringsStaffBackToThePageTheyAskedFor() {
        get("/staff/phone-numbers/main");

        assertThat(logIn("right password")).contains("/staff/phone-numbers/main");
    }

    @Test
    void loginChangesTheSessionAndTheCookieIsKeptFromScripts() {
        get("/staff/offices");
        String before = session();
        HttpResponse<String> answer = postLogin("right password");

        assertThat(session()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie")).get().asString().contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void afterLogoutTheOldCookieIsWorthNothingAndContentServiceKnows() {
        logIn("right password");
        String old = session();
        assertThat(get("/staff").statusCode()).isEqualTo(200);

        assertThat(logOut().headers().firstValue("Location")).hasValue("/staff/login?goodbye");

        assertThat(CONTENT.requests("DELETE /staff-sessions/current"))
                .singleElement()
                .satisfies(request -> assertThat(request.authorization()).isEqualTo("Bearer " + TOKEN));
        cookies.getCookieStore().removeAll();
        cookies.getCookieStore().add(address("/"), sessionCookie(old));
        assertThat(get("/staff").statusCode()).isEqualTo(302);
    }

    /** Spring Security's own logout; the button takes the same handlers. */
    private HttpResponse<String> logOut() {
        var token = get("/staff").body().replaceAll("(?s).*name=\"_csrf\" content=\"([^\"]+)\".*", "$1");
        return post("/logout", Map.of("_csrf", token));
    }

    private String logIn(String password) {
        return postLogin(password).headers().firstValue("Location").orElse("");
    }

    private HttpResponse<String> postLogin(String password) {
        return post("/staff/login", Map.of("username", "ana", "password", password));
    }

    private HttpResponse<String> postLogin(String password, String header, String value) {
        return post("/staff/login", Map.of("username", "ana", "password", password), header, value);
    }

    private HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
        return send((headers.length == 0 ? request : request.headers(headers))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .collect(Collectors.joining());
    }

    private static HttpCookie sessionCookie(String value) {
        var cookie = new HttpCookie("JSESSIONID", value);
        cookie.setPath("/");
        cookie.setVersion(0);
        return cookie;
    }

    private static String nonce(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("").replaceAll(".*'nonce-([^']+)'.*", "$1");
    }
}
