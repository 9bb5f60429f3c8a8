package org.practiceportal.standalone;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.practiceportal.embedded.LaunchLog;
import tools.jackson.databind.json.JsonMapper;

/**
 * One of our services as it is in production, told by properties alone where its neighbours are. The properties travel
 * in the environment, because everyone on a machine may read arguments.
 *
 * @param heap the most memory its objects take, as the JVM writes it
 */
record Service(String name, AotCache program, int port, String heap, Map<String, Object> properties) {

    /** As long as a service takes to answer what it has begun, and a little more. */
    private static final Duration LONGEST_STOP = Duration.ofSeconds(40);

    Service {
        properties = Map.copyOf(properties);
    }

    Part start(Path logs) throws IOException {
        var builder = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(new LaunchLog(logs.resolve(name + ".out")).toAppend());
        builder.environment().putAll(environment());
        Process process = builder.start();
        return new Part(process.toHandle(), action -> process.onExit().thenRun(action), () -> stop(process));
    }

    /** Prepares the service's fast start. */
    void prepare() throws IOException {
        program.make(environment());
    }

    private Map<String, String> environment() {
        return Map.of("SPRING_APPLICATION_JSON", new JsonMapper().writeValueAsString(properties));
    }

    /** In a session of its own: otherwise Ctrl-C would end all services at once and in no order. */
    private List<String> command() throws IOException {
        List<String> command = new ArrayList<>();
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(AotCache.OPTIONS);
        command.addAll(List.of("-Xms32m", "-Xmx" + heap, "-XX:+ExitOnOutOfMemoryError"));
        command.addAll(program.startArguments());
        return command;
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
