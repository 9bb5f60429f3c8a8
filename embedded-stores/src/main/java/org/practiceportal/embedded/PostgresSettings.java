package org.practiceportal.embedded;

import java.nio.file.Path;

/**
 * Where and how a PostgreSQL server runs.
 *
 * @param folder keeps its data between runs; created when missing
 * @param port the port on the loopback interface; 0 for any free one
 * @param superuserPassword the password of {@code postgres}, the same in every run on one folder
 * @param durable whether a commit survives a power failure; tests need not wait for that
 */
public record PostgresSettings(Path folder, int port, String superuserPassword, boolean durable) {
    @Override
    public String toString() {
        return "PostgresSettings[folder=" + folder + ", port=" + port + "]";
    }
}
