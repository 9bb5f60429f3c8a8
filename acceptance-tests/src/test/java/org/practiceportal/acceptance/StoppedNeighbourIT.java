package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A service or store stands still under running pages: patients still read, search and call. */
class StoppedNeighbourIT {
    private static final RunningPortal PORTAL = RunningPortal.shared();
    /** So that each is asked for the first time. */
    private static final AtomicInteger QUESTIONS = new AtomicInteger();

    private static final String PAGE = "/conditions/hemifacial-spasm";

    /** What a page may take while a neighbour hangs: its time-out of two seconds, on two busy cores. */
    private static final Duration SOON = Duration.ofSeconds(8);

    /** Everything is back by itself within ten seconds; four times that on two busy cores. */
    private static final Duration BACK = Duration.ofSeconds(40);

    @ParameterizedTest
    @CsvSource({"search-service.jar, hemiFACIAL+SPasm", "org.elasticsearch, HEMIfacial+spASM"})
    void whereSearchStandsStillTitlesAreSearchedAndPagesAndNumbersStay(String stopped, String asNobodyTypesIt) {
        try (var _ = StandingStill.of(List.of(PORTAL.process(stopped)))) {
            // An answer given before would be given again.
            var results = within(SOON, "/search?q=" + asNobodyTypesIt);

            assertThat(results.status()).isEqualTo(200);
            assertThat(results.body())
                    .contains(RunningPortal.LIMITED_SEARCH, "href=\"" + PAGE + "\"", "tel:+12148232052");
            assertThat(within(SOON, PAGE).body()).contains("tel:+12148232052").doesNotContain("class=\"as-of\"");
        }

        await().atMost(BACK)
                .until(() -> !Http.get(PORTAL.url() + "/search?q=twitching+face+" + QUESTIONS.incrementAndGet())
                        .body()
                        .contains(RunningPortal.LIMITED_SEARCH));
    }

    @Test
    void wherePostgresStandsStillPagesReadBeforeStay() {
        Http.get(PORTAL.url() + PAGE);
        try (var _ = StandingStill.of(PORTAL.postgres())) {
            assertThat(within(SOON, PAGE).body())
                    .contains("on their own. You cannot stop it by trying.", "tel:+12148232052");
            assertThat(within(SOON, "/").body()).contains("tel:+12148232052");
        }
    }

    private static Http.Answer within(Duration patience, String path) {
        var begun = System.nanoTime();
        var answer = Http.get(PORTAL.url() + path);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).as(path).isLessThan(patience);
        return answer;
    }

    /** Processes that the operating system lets do nothing until this is closed. */
    private record StandingStill(List<ProcessHandle> processes) implements AutoCloseable {
        static StandingStill of(List<ProcessHandle> processes) {
            assertThat(processes).isNotEmpty();
            processes.forEach(process -> Signal.send("STOP", process));
            return new StandingStill(processes);
        }

        @Override
        public void close() {
            processes.forEach(process -> Signal.send("CONT", process));
        }
    }
}
