package org.practiceportal.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.ServiceToken;
import org.practiceportal.common.account.StaffSessionsApi;
import org.practiceportal.embedded.Database;
import org.practiceportal.embedded.PostgresServer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.support.RestClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * The service as it runs in production, on a database of its own with its two roles; one for all tests, so each test
 * uses keys of its own.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({CountedStatements.class, RunningService.AnnasToken.class})
public abstract class RunningService {

    protected static final ServiceToken SERVICE = new ServiceToken("0123456789abcdef0123456789abcdef");
    protected static final Credentials ANNA = new Credentials("anna", "correct horse battery staple");

    private static final Database DATABASE = PostgresServer.shared().newDatabase("content");

    @Autowired
    private AnnasToken annasToken;

    @LocalServerPort
    private int port;

    @Autowired
    protected CountedStatements statements;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        settings(registry, DATABASE);
    }

    protected static void settings(DynamicPropertyRegistry registry, Database database) {
        var token = secretFile(SERVICE.value());
        var account = secretFile(ANNA.userName() + ":" + ANNA.password() + ":Anna Example");
        registry.add("spring.datasource.url", database::jdbcUrl);
        registry.add("spring.datasource.username", database::applicationName);
        registry.add("spring.datasource.password", database::applicationPassword);
        registry.add("spring.flyway.url", database::jdbcUrl);
        registry.add("spring.flyway.user", database::ownerName);
        registry.add("spring.flyway.password", database::ownerPassword);
        registry.add("spring.flyway.placeholders.application_role", database::applicationName);
        registry.add("portal.base-vocabulary", () -> false);
        registry.add("portal.service-token-file", token::toString);
        registry.add("portal.first-account-file", account::toString);
    }

    protected String address() {
        return "http://127.0.0.1:" + port;
    }

    protected RestClient.Builder http() {
        return RestClient.builder().baseUrl(address());
    }

    protected <T> T asEveryone(Class<T> api) {
        return proxy(http(), api);
    }

    protected <T> T asService(Class<T> api) {
        return proxy(http().defaultHeader(HttpHeaders.AUTHORIZATION, SERVICE.authorization()), api);
    }

    /** Logs in once for all tests: a password is meant to take its time. */
    protected String annasToken() {
        return annasToken.known.updateAndGet(known ->
                known.isEmpty() ? asEveryone(StaffSessionsApi.class).begin(ANNA).token() : known);
    }

    protected <T> T asAnna(Class<T> api) {
        return proxyAs(annasToken(), api);
    }

    protected <T> T proxyAs(String token, Class<T> api) {
        return proxy(http().defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + token), api);
    }

    protected static <T> T proxy(RestClient.Builder http, Class<T> api) {
        return HttpServiceProxyFactory.builderFor(RestClientAdapter.create(http.build()))
                .build()
                .createClient(api);
    }

    /**
     * Makes a file to send. An empty one is sent as no body at all: the JDK's client may fail where the answer to a
     * streamed body comes before it has sent anything (a NullPointerException in Http1Exchange, JDK 25).
     */
    protected static @Nullable InputStreamResource file(String text) {
        return text.isEmpty()
                ? null
                : new InputStreamResource(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    protected static Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(DATABASE.jdbcUrl(), DATABASE.ownerName(), DATABASE.ownerPassword());
    }

    /** Returns once a statement of the service waits for what another transaction has locked. */
    protected static void awaitSomeoneWaitingForALock() throws SQLException {
        try (var connection = connectAsOwner();
                var waiting = connection.prepareStatement("""
                        select exists (select from pg_locks join pg_stat_activity using (pid)
                                       where not granted and datname = current_database())
                        """)) {
            Awaitility.await().until(() -> {
                try (var row = waiting.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            });
        }
    }

    protected static Connection connectAsApplication() throws SQLException {
        return DriverManager.getConnection(
                DATABASE.jdbcUrl(), DATABASE.applicationName(), DATABASE.applicationPassword());
    }

    private static Path secretFile(String content) {
        try {
            var file = Files.createTempFile(
                    "secret", "", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            file.toFile().deleteOnExit();
            return Files.writeString(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class AnnasToken {
        private final AtomicReference<String> known = new AtomicReference<>("");
    }
}
