package org.practiceportal.content.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Counts wrong passwords and, when they are too many, answers neither right nor wrong for a while. */
@Component
class LoginThrottle {

    /** Long enough that guessing is hopeless (960 guesses a day), short enough that a person waits it out. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** A person who mistypes finds the right password, or the reset, well before. */
    private static final int MOST_BY_ACCOUNT = 10;

    /** A whole practice may share one address; ten of its staff may be as clumsy as one may. */
    private static final int MOST_BY_ADDRESS = 100;

    /** Bounds memory when somebody invents names; the names that are really attacked stay, being used most. */
    private static final int MOST_COUNTED = 10_000;

    private final Cache<String, AtomicInteger> byAccount;
    private final Cache<String, AtomicInteger> byAddress;

    LoginThrottle(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        byAccount = counters(ticker);
        byAddress = counters(ticker);
    }

    /**
     * Lets a login pass and counts it unless it ends well. It counts from its beginning, so that no more than the limit
     * are under way at once; one that cannot be decided is not counted.
     *
     * @param login returns nothing where the password is wrong
     * @throws CallRefused if account or address has had too many wrong ones
     */
    <T> Optional<T> attempt(String account, String address, Supplier<Optional<T>> login) {
        var ofAccount = byAccount.get(account, name -> new AtomicInteger());
        var ofAddress = byAddress.get(address, name -> new AtomicInteger());
        int byThisAccount = ofAccount.incrementAndGet();
        int byThisAddress = ofAddress.incrementAndGet();
        boolean wrong = false;
        try {
            if (byThisAccount > MOST_BY_ACCOUNT || byThisAddress > MOST_BY_ADDRESS) {
                throw CallRefused.tooManyTries(WINDOW);
            }
            var found = login.get();
            wrong = found.isEmpty();
            found.ifPresent(right -> byAccount.invalidate(account));
            return found;
        } finally {
            if (!wrong) {
                ofAccount.decrementAndGet();
                ofAddress.decrementAndGet();
            }
        }
    }

    /** A window begins with its first wrong try and is not prolonged by later ones. */
    private static Cache<String, AtomicInteger> counters(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }
}
