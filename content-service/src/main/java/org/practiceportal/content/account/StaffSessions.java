package org.practiceportal.content.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.practiceportal.common.account.Credentials;
import org.practiceportal.common.account.StaffSession;
import org.practiceportal.common.digest.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The sessions of staff members: begun with a password, known by the hash of an opaque token. */
@Service
class StaffSessions {

    /** A screen left alone is closed to others soon after; decision 10 of the design. */
    private static final Duration IDLE = Duration.ofMinutes(15);

    /** One working day. */
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Last use is kept to the minute: a write for every call would cost more than the call. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    /** 256 bits cannot be guessed. */
    private static final int TOKEN_BYTES = 32;

    private final JdbcClient jdbc;
    private final StaffAccountRepository accounts;
    private final Passwords passwords;
    private final LoginThrottle throttle;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    StaffSessions(
            JdbcClient jdbc,
            StaffAccountRepository accounts,
            Passwords passwords,
            LoginThrottle throttle,
            Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.clock = clock;
    }

    /**
     * Begins a session.
     *
     * @param address where the call comes from
     * @throws CallRefused if name or password is wrong, or there were too many wrong ones, or too many log in at once
     */
    StaffSession begin(Credentials credentials, String address) {
        return findAccount(credentials, address).flatMap(this::begin).orElseThrow(CallRefused::wrongCredentials);
    }

    /**
     * Returns the account of somebody who knows its name and password.
     *
     * @param address where the call comes from
     * @throws CallRefused if there were too many wrong ones, or too many are being checked
     */
    Optional<StaffAccount> findAccount(Credentials credentials, String address) {
        return throttle.attempt(credentials.userName(), address, () -> findAccount(credentials));
    }

    private Optional<StaffAccount> findAccount(Credentials credentials) {
        var account = accounts.findActive(credentials.userName());
        boolean right = passwords.match(
                credentials.password(), account.map(StaffAccount::passwordHash).orElse(null));
        return right ? account : Optional.empty();
    }

    /** Returns who a token belongs to while its session lasts, and keeps the session from idling. */
    Optional<String> findUser(String token) {
        var now = clock.instant();
        var session = jdbc.sql("""
                        select user_name, last_used_at from staff_session join staff_account using (user_name)
                        where token_hash = :hash and ends_at > :now and last_used_at > :idleSince and ended_at is null
                        """)
                .param("hash", hash(token))
                .param("now", Timestamp.from(now))
                .param("idleSince", Timestamp.from(now.minus(IDLE)))
                .query((row, index) ->
                        new Use(row.getString(1), row.getTimestamp(2).toInstant()))
                .optional();
        session.filter(use -> use.lastUsedAt().isBefore(now.minus(PRECISION))).ifPresent(use -> touch(token, now));
        return session.map(Use::userName);
    }

    /** Ends the session of a token. */
    void end(String token) {
        jdbc.sql("delete from staff_session where token_hash = :hash")
                .param("hash", hash(token))
                .update();
    }

    /** Ends every session of an account. */
    void endAll(String userName) {
        jdbc.sql("delete from staff_session where user_name = :userName")
                .param("userName", userName)
                .update();
    }

    /** Begins nothing where the password that was checked has been changed, or the account has ended, since. */
    private Optional<StaffSession> begin(StaffAccount account) {
        var now = clock.instant();
        jdbc.sql("delete from staff_session where ends_at <= :now or last_used_at <= :idleSince")
                .param("now", Timestamp.from(now))
                .param("idleSince", Timestamp.from(now.minus(IDLE)))
                .update();
        var session = new StaffSession(newToken(), account.userName(), account.displayName(), now.plus(LONGEST));
        // Locked, so that a change of the password either is seen here or sees, and ends, this session.
        int begun = jdbc.sql("""
                        insert into staff_session (token_hash, user_name, last_used_at, ends_at)
                        select :hash, user_name, :now, :endsAt from staff_account
                        where user_name = :userName and password_hash = :checkedPassword and ended_at is null
                        for share
                        """)
                .param("hash", hash(session.token()))
                .param("userName", session.userName())
                .param("checkedPassword", account.passwordHash())
                .param("now", Timestamp.from(now))
                .param("endsAt", Timestamp.from(session.endsAt()))
                .update();
        return begun == 1 ? Optional.of(session) : Optional.empty();
    }

    private void touch(String token, Instant now) {
        jdbc.sql("update staff_session set last_used_at = :now where token_hash = :hash")
                .param("now", Timestamp.from(now))
                .param("hash", hash(token))
                .update();
    }

    private String newToken() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    private record Use(String userName, Instant lastUsedAt) {}
}
