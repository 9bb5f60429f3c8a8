package org.practiceportal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.common.directory.PhoneNumber;

/** An operator starts and stops the portal with {@code ./portal}. */
class LauncherIT {
    private static final RunningPortal SHARED = RunningPortal.shared();

    /** A refusal needs no store and no service. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** After its launcher's death PostgreSQL finishes its last checkpoint and Elasticsearch its last flush. */
    private static final Duration END = Duration.ofSeconds(30);

    /** The goal for the idle whole, 1.6 GB, in kilobytes. */
    private static final long MOST_MEMORY = 1_600_000;

    @Test
    void dataSurviveARestartNoProcessSurvivesItsLauncherAndAllOfItFitsIntoASmallMachine() {
        var data = RunningPortal.newData("demo");
        List<ProcessHandle> firstRun;
        try (var portal = RunningPortal.start(data, "demo").awaitReady()) {
            MainNumber.of(portal.services()).save(new PhoneNumber("+12145550199"));
            firstRun = portal.processes();
        }
        assertThat(firstRun).hasSizeGreaterThan(5).noneMatch(ProcessHandle::isAlive);

        var again = RunningPortal.start(data, "demo").awaitReady();
        assertThat(Http.get(again.url() + "/conditions/hemifacial-spasm").body())
                .contains("tel:+12145550199");
        assertThat(again.memory()).as("kB of all processes").isBetween(100_000L, MOST_MEMORY);
        var secondRun = again.processes();

        again.signal("KILL");

        await().atMost(END).until(() -> secondRun.stream().noneMatch(ProcessHandle::isAlive));
    }

    @Test
    void aSecondRunSaysThatOneIsUpAndWhere() {
        var second = Launcher.run(SOON, "run", "--data", SHARED.data().toString());

        assertThat(second.status()).isNotZero();
        assertThat(second.output()).contains(SHARED.url());
        assertThat(Http.get(SHARED.url() + "/").status()).isEqualTo(200);
    }

    @Test
    void aPortInUseIsNamedWithTheFlagToChooseAnother() throws IOException {
        Path data = RunningPortal.newData("refused");
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = String.valueOf(taken.getLocalPort());

            var refused = Launcher.run(SOON, "run", "--data", data.toString(), "--port", port);

            assertThat(refused.status()).isNotZero();
            assertThat(refused.output()).contains(port, "--port").doesNotContain("Exception");
        }
    }
}
