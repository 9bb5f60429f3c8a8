package org.practiceportal.standalone;

import java.io.IOException;
import java.util.function.Consumer;
import org.practiceportal.embedded.ElasticsearchServer;
import org.practiceportal.embedded.PostgresServer;

/**
 * A running process of the portal.
 *
 * @param process its first process
 * @param whenEnded runs an action once it has ended, for whatever reason
 * @param stop ends it and returns when it is gone
 */
record Part(ProcessHandle process, Consumer<Runnable> whenEnded, Runnable stop) {

    /** Starts one, again after each unexpected end. */
    interface Start {
        Part now() throws IOException;
    }

    static Part of(PostgresServer server) {
        return new Part(server.process(), server::whenEnded, server::close);
    }

    static Part of(ElasticsearchServer server) {
        return new Part(server.process(), server::whenEnded, server::close);
    }
}
