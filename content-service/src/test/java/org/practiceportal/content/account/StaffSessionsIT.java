package org.practiceportal.content.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.NewPassword;
import org.practiceportal.common.account.StaffAccountDraft;
import org.practiceportal.common.account.StaffAccountsApi;
import org.practiceportal.common.account.StaffSessionsApi;
import org.practiceportal.common.condition.ConditionPageEditingApi;
import org.practiceportal.content.RunningService;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.client.HttpClientErrorException;

class StaffSessionsIT extends RunningService {

    private static final String ADDRESS = "192.0.2.1";

    /** Long ago: whoever begins a session removes those that have ended, and other tests' sessions go on. */
    private static final Instant MORNING = Instant.parse("2020-01-06T08:00:00Z");

    private Instant now = MORNING;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private StaffAccountRepository accounts;

    @Autowired
    private PasswordEncoder encoder;

    @Test
    void aSessionOpensWhatStaffMaySeeAndItsEndClosesIt() {
        var session = asEveryone(StaffSessionsApi.class).begin(ANNA);
        assertThat(session.displayName()).isEqualTo("Anna Example");
        assertThat(status(session.token())).isEqualTo(HttpStatus.OK);

        endOf(session.token());

        assertThat(status(session.token())).isEqualTo(HttpStatus.UNAUTHORIZED);
    }

    @Test
    void aSessionEndsAfterFifteenIdleMinutes() {
        var sessions = sessions();
        var token = sessions.begin(ANNA, ADDRESS).token();

        pass(Duration.ofMinutes(14));
        assertThat(sessions.findUser(token)).contains("anna");
        pass(Duration.ofMinutes(14));
        assertThat(sessions.findUser(token)).contains("anna");
        pass(Duration.ofMinutes(16));
        assertThat(sessions.findUser(token)).isEmpty();
    }

    @Test
    void aSessionEndsAfterTwelveHoursHoweverBusy() {
        var sessions = sessions();
        var token = sessions.begin(ANNA, ADDRESS).token();

        for (int tenMinutes = 0; tenMinutes < 71; tenMinutes++) {
            pass(Duration.ofMinutes(10));
            assertThat(sessions.findUser(token)).contains("anna");
        }
        pass(Duration.ofMinutes(10));
        assertThat(sessions.findUser(token)).isEmpty();
    }

    @Test
    void theDatabaseHoldsNoToken() {
        var token = sessions().begin(ANNA, ADDRESS).token();

        assertThat(jdbc.sql("select encode(token_hash, 'escape') from staff_session")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain(token);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike() {
        var api = asEveryone(StaffSessionsApi.class);

        var wrong = refusal(() -> api.begin(new Credentials("anna", "wrong")));
        var unknown = refusal(() -> api.begin(new Credentials("nobody", "wrong")));

        assertThat(wrong.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(wrong.getResponseBodyAsString()).isEqualTo(unknown.getResponseBodyAsString());
    }

    @Test
    void tenWrongPasswordsCloseTheAccountForAWhile() {
        var sessions = sessions();
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThatExceptionOfType(CallRefused.class)
                    .isThrownBy(() -> sessions.begin(new Credentials("anna", "wrong"), ADDRESS))
                    .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNAUTHORIZED));
        }

        pass(Duration.ofMillis(600_500));
        assertThatExceptionOfType(CallRefused.class)
                .isThrownBy(() -> sessions.begin(ANNA, ADDRESS))
                .satisfies(refused -> assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS))
                .satisfies(refused -> assertThat(refused.getHeaders().getFirst(HttpHeaders.RETRY_AFTER))
                        .isEqualTo("300"));
        pass(Duration.ofMinutes(5));
        assertThat(sessions.begin(ANNA, ADDRESS).userName()).isEqualTo("anna");
    }

    @Test
    void anUnknownNameCostsTheSameCheckAsAWrongPassword() {
        var checks = new ArrayList<String>();
        var sessions = sessions(noting(checks, encoder));

        assertThat(statusOf(sessions, new Credentials("anna", "wrong"))).isEqualTo(HttpStatus.UNAUTHORIZED);
        assertThat(statusOf(sessions, new Credentials("nobody", "wrong"))).isEqualTo(HttpStatus.UNAUTHORIZED);

        assertThat(checks)
                .hasSize(2)
                .allSatisfy(hash -> assertThat(hash).startsWith("$2a$11$").hasSize(60));
    }

    @Test
    void aLoginUnderWayWithAPasswordThatIsChangedMeanwhileOpensNothing() throws Exception {
        asAnna(StaffAccountsApi.class)
                .addAccount(new StaffAccountDraft("berta", "Berta Example", new NewPassword("before the change")));
        var sessions = sessions();
        try (var owner = connectAsOwner();
                var sql = owner.createStatement();
                var screen = Executors.newSingleThreadExecutor()) {
            owner.setAutoCommit(false);
            sql.execute("update staff_account set password_hash = 'another' where user_name = 'berta'");
            var login = screen.submit(() -> statusOf(sessions, new Credentials("berta", "before the change")));
            awaitSomeoneWaitingForALock();

            owner.commit();

            assertThat(login.get()).isEqualTo(HttpStatus.UNAUTHORIZED);
        }
    }

    @Test
    void aBurstOfLoginsKeepsNobodyElseWaiting() throws Exception {
        var reading = request("/practice").GET().build();
        try (var client = HttpClient.newHttpClient()) {
            var logins = IntStream.range(0, 150)
                    .mapToObj(number -> client.sendAsync(login(number), HttpResponse.BodyHandlers.ofString()))
                    .toList();
            // Once one is refused, all are there.
            logins.getFirst().get();

            var asked = Instant.now();
            var answer = client.send(reading, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
            for (var login : logins) {
                assertThat(login.get().statusCode()).isIn(401, 429);
            }
            assertThat(logins)
                    .extracting(login -> login.get().headers().firstValue("Retry-After"))
                    .contains(Optional.of("2"));
        }
    }

    /** From an address and for a name of its own, so that the throttle lets it pass. */
    private HttpRequest login(int number) {
        return request("/staff-sessions")
                .header("X-Forwarded-For", "198.51.100." + number)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"userName\":\"invented-" + number + "\",\"password\":\"wrong\"}"))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    private StaffSessions sessions() {
        return sessions(encoder);
    }

    private StaffSessions sessions(PasswordEncoder encoder) {
        var clock = new SetClock();
        return new StaffSessions(jdbc, accounts, new Passwords(encoder), new LoginThrottle(clock), clock);
    }

    /** Notes the hash of every check. */
    private static PasswordEncoder noting(List<String> checks, PasswordEncoder encoder) {
        return new PasswordEncoder() {
            @Override
            public @Nullable String encode(@Nullable CharSequence password) {
                return encoder.encode(password);
            }

            @Override
            public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
                checks.add(String.valueOf(hash));
                return encoder.matches(password, hash);
            }
        };
    }

    private static HttpStatusCode statusOf(StaffSessions sessions, Credentials credentials) {
        try {
            sessions.begin(credentials, ADDRESS);
            return HttpStatus.CREATED;
        } catch (CallRefused refused) {
            return refused.getStatusCode();
        }
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }

    private HttpStatus status(String token) {
        try {
            proxyAs(token, ConditionPageEditingApi.class).listWorkingCopies(null, 0, 1);
            return HttpStatus.OK;
        } catch (HttpClientErrorException.Unauthorized e) {
            return HttpStatus.UNAUTHORIZED;
        }
    }

    private void endOf(String token) {
        http().build()
                .delete()
                .uri("/staff-sessions/current")
                .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .retrieve()
                .toBodilessEntity();
    }

    private static HttpClientErrorException refusal(Runnable call) {
        try {
            call.run();
        } catch (HttpClientErrorException refused) {
            return refused;
        }
        throw new AssertionError("The call was answered");
    }

    /** Shows the time that the test sets. */
    private final class SetClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
