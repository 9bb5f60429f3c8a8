package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.standalone.RunOptions.Ports;

class RunningPortalTests {

    /** Such a parent, a container's first process say, leaves the ended launcher in the table of processes. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void stopEndsWithTheLauncherThoughItsParentNeverAsksHowItEnded(@TempDir Path folder) throws Exception {
        Process neverAsks = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" \"$@\" & exec sleep 300",
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString())
                .start();
        try {
            assertThat(neverAsks.inputReader().readLine()).isEqualTo("up");
            var said = new ByteArrayOutputStream();
            var out = new PrintStream(said);

            new RunningPortal(new DataFolder(folder), new Terminal(out, out)).stop();

            assertThat(said.toString()).startsWith("The portal on " + folder + " is stopped");
        } finally {
            neverAsks.destroyForcibly();
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            var data = new DataFolder(Path.of(arguments[0]));
            data.lock().orElseThrow();
            new RunFile(data.runFile()).write(new Ports(1, 2, 3), Map.of());
            System.out.println("up");
            new CountDownLatch(1).await();
        }
    }
}
