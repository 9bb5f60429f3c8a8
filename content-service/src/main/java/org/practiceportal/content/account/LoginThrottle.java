package org.practiceportal.content.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
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
     * Lets a try pass.
     *
     * @throws CallRefused if account or address has had too many wrong ones
     */
    void check(String account, String address) {
        if (reached(byAccount.getIfPresent(account), MOST_BY_ACCOUNT)
                || reached(byAddress.getIfPresent(address), MOST_BY_ADDRESS)) {
            throw CallRefused.tooManyTries(WINDOW);
        }
    }

    void countWrong(String account, String address) {
        byAccount.get(account, name -> new AtomicInteger()).incrementAndGet();
        byAddress.get(address, name -> new AtomicInteger()).incrementAndGet();
    }

    void forgive(String account) {
        byAccount.invalidate(account);
    }

    private static boolean reached(@Nullable AtomicInteger count, int most) {
        return count != null && count.get() >= most;
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
