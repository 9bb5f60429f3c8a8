package org.practiceportal.common.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The standard input of a service that was started by another process, open as long as that process lives. */
public final class StandardInput {

    private StandardInput() {}

    /**
     * Runs an action once standard input ends, which it does when the process at its other end dies, however it dies.
     * Only for a service that is told to ({@code portal.end-with-stdin=true}): a container's input is closed from the
     * start.
     */
    public static void whenEnded(Runnable action) {
        Thread.ofPlatform().daemon().name("standard-input").start(() -> {
            readToEnd(System.in);
            action.run();
        });
    }

    private static void readToEnd(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // A broken pipe is an end too.
        }
    }
}
