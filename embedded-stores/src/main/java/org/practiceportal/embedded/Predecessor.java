package org.practiceportal.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The server that last ran on a folder. When its owner was killed it stops by itself, but needs a moment for that, and
 * two servers must never work on one folder.
 */
record Predecessor(Path pidFile) {

    /** Twice what the slowest stop took: Elasticsearch under load on two cores. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    /** Waits until the server of that folder is gone. */
    void awaitEnd() throws IOException {
        Optional<ProcessHandle> server = find();
        if (server.isPresent()) {
            try {
                server.get().onExit().get(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                throw new IOException("Another server still works on " + pidFile.getParent() + ", process "
                        + server.get().pid());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(
                        "Interrupted while waiting for process " + server.get().pid(), e);
            } catch (java.util.concurrent.ExecutionException | CompletionException e) {
                throw new IOException(e);
            }
        }
    }

    /** Returns the server, if the process with its id is one: after a restart of the machine it may be anything. */
    private Optional<ProcessHandle> find() throws IOException {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        String pid = Files.readAllLines(pidFile).stream().findFirst().orElse("").strip();
        return pid.matches("\\d+")
                ? ProcessHandle.of(Long.parseLong(pid)).filter(Predecessor::isStore)
                : Optional.empty();
    }

    private static boolean isStore(ProcessHandle process) {
        return process.info()
                .commandLine()
                .map(line -> line.contains("postgres") || line.contains("elasticsearch"))
                .orElse(false);
    }
}
