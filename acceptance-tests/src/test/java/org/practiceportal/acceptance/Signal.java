package org.practiceportal.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Signals of the operating system, sent to one process by its id. */
final class Signal {
    private Signal() {}

    static void send(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, String.valueOf(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
