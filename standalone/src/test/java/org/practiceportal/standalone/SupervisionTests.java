package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SupervisionTests {

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final Terminal terminal = new Terminal(stream(), stream());
    private final List<Process> started = new CopyOnWriteArrayList<>();
    private final Queue<RuntimeException> failures = new ConcurrentLinkedQueue<>();
    private final Supervision supervision = new Supervision("a service", this::start, terminal, () -> {});

    @AfterEach
    void stop() {
        supervision.stop();
    }

    @Test
    void aPartThatDiesIsStartedAgainAndALineSaysSo() throws Exception {
        supervision.begin();

        started.getFirst().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> started.size() == 2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("a service has ended")
                .contains("1 s");
        assertThat(started.getLast().isAlive()).isTrue();
    }

    @Test
    void aPartThatIsStoppedStaysDown() throws Exception {
        supervision.begin();

        supervision.stop();

        assertThat(started.getFirst().waitFor()).isNotZero();
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aPartIsTriedAgainWhateverItsStartFailedOf() throws Exception {
        supervision.begin();
        failures.add(new IllegalStateException("the database is not there yet"));

        started.getFirst().destroyForcibly();

        await().atMost(Duration.ofSeconds(20)).until(() -> started.size() == 2);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("does not start: the database is not there yet");
    }

    /** Waits for input that never comes. */
    private Part start() throws java.io.IOException {
        RuntimeException failure = failures.poll();
        if (failure != null) {
            throw failure;
        }
        Process process = new ProcessBuilder("cat").start();
        started.add(process);
        return new Part(process.toHandle(), action -> process.onExit().thenRun(action), process::destroy);
    }

    private PrintStream stream() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }
}
