package org.practiceportal.content.account;

import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.practiceportal.common.account.NewPassword;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks passwords, a few at a time: each check keeps a core for itself, and while all cores are kept, nobody gets on who
 * holds a connection of the database. However many log in at once, everyone else is served.
 */
@Component
class Passwords {

    /** Leaves half of the cores to everything else, and still checks ten passwords a second on a machine with two. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** As long as a call waits for the database; by then about twenty others had their turn. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    private final PasswordEncoder encoder;
    private final String hashOfNobody;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.hashOfNobody = encoder.encode(UUID.randomUUID().toString());
    }

    /**
     * Returns whether a password is the one that was hashed.
     *
     * @param hash none where nobody has the name that was typed; that takes as long, so that the time does not tell which
     *     names exist
     * @throws CallRefused if too many are being checked; then nothing is said about this one
     */
    boolean match(String password, @Nullable String hash) {
        takeTurn();
        try {
            return encoder.matches(password, hash == null ? hashOfNobody : hash) && hash != null;
        } finally {
            turns.release();
        }
    }

    /**
     * Returns what is kept of a password.
     *
     * @throws CallRefused if too many are being checked
     */
    String hash(NewPassword password) {
        takeTurn();
        try {
            return Objects.requireNonNull(encoder.encode(password.value()));
        } finally {
            turns.release();
        }
    }

    private void takeTurn() {
        try {
            if (turns.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw CallRefused.tooManyAtOnce(LONGEST_WAIT);
    }
}
