package org.practiceportal.content.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class LoginThrottleTests {

    private static final String ADDRESS = "192.0.2.1";

    private final LoginThrottle throttle = new LoginThrottle(Clock.systemUTC());

    @Test
    void ofFiftyWrongPasswordsAtOnceTenAreChecked() throws Exception {
        var checked = new AtomicInteger();
        var refused = new CountDownLatch(40);
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var guesses = IntStream.range(0, 50)
                    .mapToObj(number -> guessers.submit(() -> {
                        try {
                            throttle.attempt("anna", ADDRESS, () -> {
                                checked.incrementAndGet();
                                // A check that ends only after all others began.
                                assertThat(reached(refused)).isTrue();
                                return Optional.empty();
                            });
                        } catch (CallRefused e) {
                            refused.countDown();
                        }
                    }))
                    .toList();
            for (var guess : guesses) {
                guess.get();
            }
        }

        assertThat(checked).hasValue(10);
        assertThatExceptionOfType(CallRefused.class).isThrownBy(() -> attempt("anna", Optional.of("right")));
    }

    @Test
    void rightPasswordsAreNotCounted() {
        for (int login = 0; login < 200; login++) {
            assertThat(attempt("anna", Optional.of("right"))).isPresent();
        }
    }

    @Test
    void aLoginThatCannotBeDecidedIsNotCounted() {
        for (int login = 0; login < 20; login++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> throttle.attempt("anna", ADDRESS, () -> {
                        throw new IllegalStateException("the database does not answer");
                    }));
        }

        assertThat(attempt("anna", Optional.of("right"))).isPresent();
    }

    @Test
    void aHundredWrongPasswordsForManyNamesCloseTheAddress() {
        for (int name = 0; name < 100; name++) {
            assertThat(attempt("name-" + name, Optional.empty())).isEmpty();
        }

        assertThatExceptionOfType(CallRefused.class).isThrownBy(() -> attempt("anna", Optional.of("right")));
    }

    @Test
    void nobodyLocksAnAccountForAnotherAddress() {
        for (int wrong = 0; wrong < 30; wrong++) {
            tryWrongly("anna", ADDRESS);
        }

        assertThat(throttle.attempt("anna", "192.0.2.2", () -> Optional.of("right")))
                .isPresent();
    }

    @Test
    void aHundredWrongPasswordsFromManyAddressesCloseTheAccountForAll() {
        for (int wrong = 0; wrong < 100; wrong++) {
            tryWrongly("anna", "198.51.100." + wrong);
        }

        assertThatExceptionOfType(CallRefused.class).isThrownBy(() -> attempt("anna", Optional.of("right")));
        assertThat(attempt("berta", Optional.of("right"))).isPresent();
    }

    private void tryWrongly(String account, String address) {
        try {
            assertThat(throttle.attempt(account, address, Optional::empty)).isEmpty();
        } catch (CallRefused closed) {
            assertThat(closed.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private Optional<String> attempt(String account, Optional<String> answer) {
        return throttle.attempt(account, ADDRESS, () -> answer);
    }

    private static boolean reached(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
