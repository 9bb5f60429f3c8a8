package org.practiceportal.embedded;

import java.time.Instant;
import java.util.Optional;

/**
 * Tells a process from any later one: process ids are used again, starting times are not.
 *
 * @param startedAt milliseconds since 1970
 */
public record ProcessIdentity(long pid, long startedAt) {

    public static ProcessIdentity of(ProcessHandle process) {
        return new ProcessIdentity(
                process.pid(),
                process.info().startInstant().map(Instant::toEpochMilli).orElse(0L));
    }

    /** Finds the process, if it has not ended. */
    public Optional<ProcessHandle> find() {
        return ProcessHandle.of(pid).filter(process -> of(process).equals(this));
    }
}
