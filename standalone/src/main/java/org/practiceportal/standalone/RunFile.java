package org.practiceportal.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.practiceportal.embedded.ProcessIdentity;
import org.practiceportal.standalone.RunOptions.Ports;

/** Says which processes run on a data folder and on which ports, for {@code stop}, {@code import} and the next run. */
record RunFile(Path file) {

    private static final String LAUNCHER = "launcher";

    /** Writes who runs; a reader sees the old file or the new one, never a part. */
    void write(Ports ports, Map<String, ProcessHandle> parts) throws IOException {
        var properties = new Properties();
        properties.setProperty("port.portal-ui", Integer.toString(ports.portal()));
        properties.setProperty("port.content-service", Integer.toString(ports.content()));
        properties.setProperty("port.search-service", Integer.toString(ports.search()));
        properties.setProperty("process." + LAUNCHER, identity(ProcessHandle.current()));
        parts.forEach((name, process) -> properties.setProperty("process." + name, identity(process)));
        Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (Writer writer = Files.newBufferedWriter(unfinished)) {
            properties.store(writer, null);
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    Optional<ProcessHandle> launcher() throws IOException {
        return find(read().getProperty("process." + LAUNCHER, ""));
    }

    int port(String service) throws IOException {
        return Integer.parseInt(read().getProperty("port." + service, "0"));
    }

    /** Returns the processes of the last run that are still there. */
    List<ProcessHandle> processes() throws IOException {
        Properties properties = read();
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith("process."))
                .flatMap(name -> find(properties.getProperty(name)).stream())
                .toList();
    }

    private Properties read() throws IOException {
        var properties = new Properties();
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                properties.load(reader);
            }
        }
        return properties;
    }

    private static String identity(ProcessHandle process) {
        var identity = ProcessIdentity.of(process);
        return identity.pid() + " " + identity.startedAt();
    }

    private static Optional<ProcessHandle> find(String identity) {
        String[] parts = identity.split(" ");
        return parts.length == 2
                ? new ProcessIdentity(Long.parseLong(parts[0]), Long.parseLong(parts[1])).find()
                : Optional.empty();
    }
}
