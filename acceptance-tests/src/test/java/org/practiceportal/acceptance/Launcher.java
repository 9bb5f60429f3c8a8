package org.practiceportal.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program that {@code ./portal} starts once it has built everything, with the same arguments. */
final class Launcher {
    private static final Path BUILT = Repository.root().resolve("standalone/target/portal");

    private Launcher() {}

    /**
     * How a run ended.
     *
     * @param status what the shell sees; 0 where all went well
     * @param output everything printed
     */
    record Ended(int status, String output) {}

    /**
     * A run that goes on.
     *
     * @param output the file that everything printed goes to
     */
    record Started(Process process, Path output) {
        String printed() {
            try {
                return Files.readString(output);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Ended awaitEnd(Duration patience) {
            try {
                if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new IllegalStateException("Still running after " + patience + ":\n" + printed());
                }
                return new Ended(process.exitValue(), printed());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Returns the jar of a service, as the launcher starts it. */
    static Path jar(String service) {
        return present(BUILT.resolve("services").resolve(service + ".jar"));
    }

    static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    static Started start(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                // A test run in the background ignores Ctrl-C and hands that on; a terminal's does not.
                "env",
                "--default-signal=INT",
                java().toString(),
                "-Dportal.checkout=" + Repository.root(),
                "-jar",
                present(BUILT.resolve("standalone.jar")).toString()));
        command.addAll(arguments);
        try {
            var output = Files.createTempFile("portal-", ".out");
            var builder = new ProcessBuilder(command)
                    .directory(Repository.root().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // A test that waits for what is counted would otherwise wait for a minute.
            builder.environment().put("PORTAL_INSIGHTINTERVAL", "1s");
            return new Started(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Ended run(Duration patience, String... arguments) {
        return start(List.of(arguments)).awaitEnd(patience);
    }

    private static Path present(Path file) {
        if (Files.notExists(file)) {
            throw new IllegalStateException(file + " is not built; run ./portal test");
        }
        return file;
    }
}
