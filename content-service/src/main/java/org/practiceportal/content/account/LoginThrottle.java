package org.practiceportal.content.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Counts wrong passwords and, when they are too many, answers neither right nor wrong for a while. */
@Component
class LoginThrottle {

    /** Long enough that guessing is hopeless (960 guesses a day from one place), short enough to be waited out. */
    private static final Duration WINDOW = Duration.ofMinutes(15);

    /** A person who mistypes finds the right password, or the reset, well before. */
    private static final int MOST_BY_ACCOUNT_AND_ADDRESS = 10;

    /**
     * Over all addresses: nobody keeps a person out from one place, nor from nine; and 9,600 guesses a day do not find a
     * password of twelve characters either.
     */
    private static final int MOST_BY_ACCOUNT = 100;

    /** A whole practice may share one address; ten of its staff may be as clumsy as one may. */
    private static final int MOST_BY_ADDRESS = 100;

    /** Bounds memory when somebody invents names; the names that are really attacked stay, being used most. */
    private static final int MOST_COUNTED = 10_000;

    private final Clock clock;
    private final Cache<Place, Tries> byAccountAndAddress;
    private final Cache<String, Tries> byAccount;
    private final Cache<String, Tries> byAddress;

    LoginThrottle(Clock clock) {
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.clock = clock;
        byAccountAndAddress = counters(ticker);
        byAccount = counters(ticker);
        byAddress = counters(ticker);
    }

    /**
     * Lets a login pass and counts it unless it ends well. It counts from its beginning, so that no more than the limit
     * are under way at once; one that cannot be decided is not counted.
     *
     * @param login returns nothing where the password is wrong
     * @throws CallRefused if the account from this address, the account, or the address has had too many wrong ones
     */
    <T> Optional<T> attempt(String account, String address, Supplier<Optional<T>> login) {
        var place = new Place(account, address);
        var counted = List.of(
                byAccountAndAddress.get(place, key -> new Tries(MOST_BY_ACCOUNT_AND_ADDRESS, clock.instant())),
                byAccount.get(account, key -> new Tries(MOST_BY_ACCOUNT, clock.instant())),
                byAddress.get(address, key -> new Tries(MOST_BY_ADDRESS, clock.instant())));
        var exhausted = counted.stream().filter(Tries::exceedWithOneMore).toList();
        boolean wrong = false;
        try {
            if (!exhausted.isEmpty()) {
                throw CallRefused.tooManyTries(timeLeft(exhausted.stream()));
            }
            var found = login.get();
            wrong = found.isEmpty();
            // What others tried elsewhere goes on counting: a guesser is not to be let off by the owner's own login.
            found.ifPresent(right -> byAccountAndAddress.invalidate(place));
            return found;
        } finally {
            if (!wrong) {
                counted.forEach(Tries::takeBackOne);
            }
        }
    }

    /** Until the last of the windows ends. */
    private Duration timeLeft(Stream<Tries> exhausted) {
        var began = exhausted.map(Tries::began).max(Comparator.naturalOrder()).orElseThrow();
        return Duration.between(clock.instant(), began.plus(WINDOW));
    }

    /** A window begins with its first wrong try and is not prolonged by later ones. */
    private static <K> Cache<K, Tries> counters(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(WINDOW)
                .ticker(ticker)
                .build();
    }

    /** Somebody at an address who says to be somebody. */
    private record Place(String account, String address) {}

    /** The tries of one window that were wrong or are under way. */
    private record Tries(int most, Instant began, AtomicInteger count) {

        Tries(int most, Instant began) {
            this(most, began, new AtomicInteger());
        }

        boolean exceedWithOneMore() {
            return count.incrementAndGet() > most;
        }

        void takeBackOne() {
            count.decrementAndGet();
        }
    }
}
