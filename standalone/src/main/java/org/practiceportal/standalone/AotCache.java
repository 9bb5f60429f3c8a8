package org.practiceportal.standalone;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.practiceportal.embedded.Folders;

/**
 * What the JVM keeps of an earlier start of one service, to start it with a third of the processor time (measured for
 * portal-ui: 3.7 CPU seconds for 10.4). It holds for one jar and one JDK; for any other the jar is started as it is.
 *
 * @param jar the service as it is delivered
 * @param folder where its unpacked form and its cache lie
 */
record AotCache(Path jar, Path folder) {

    /** The JVM reads a cache only under the options that it was made with. */
    static final List<String> OPTIONS = List.of(
            // One practice keeps no second core busy: the serial collector takes the least memory.
            "-XX:+UseSerialGC",
            "-XX:+UseCompactObjectHeaders",
            // The quick compiler alone: a start costs 40 % less, a page after 16,000 others a third more.
            "-XX:TieredStopAtLevel=1");

    private Path unpackedJar() {
        return folder.resolve(jar.getFileName());
    }

    private Path cache() {
        return folder.resolve("start.aot");
    }

    private Path stamp() {
        return folder.resolve("stamp");
    }

    /** Returns the JVM's arguments that start the service, the fast way where that is prepared. */
    List<String> startArguments() throws IOException {
        return isCurrent()
                ? List.of("-XX:AOTCache=" + cache(), "-jar", unpackedJar().toString())
                : List.of("-jar", jar.toString());
    }

    boolean isCurrent() throws IOException {
        return Files.exists(stamp()) && Files.readString(stamp()).equals(identity());
    }

    /** Rebuilding the same sources makes the same jar, so its content counts and not its age. */
    private String identity() throws IOException {
        try (var content = new CheckedInputStream(Files.newInputStream(jar), new CRC32())) {
            content.transferTo(OutputStream.nullOutputStream());
            return "%s %x %s".formatted(jar, content.getChecksum().getValue(), Runtime.version());
        }
    }

    /**
     * Makes the cache from one start of the service, which ends when its context is complete.
     *
     * @param settings the service's properties, as environment
     */
    void make(Map<String, String> settings) throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder.getParent());
        run(
                List.of("-Djarmode=tools", "-jar", jar.toString(), "extract", "--destination", folder.toString()),
                settings);
        Path unfinished = folder.resolve("unfinished.aot");
        List<String> training = new ArrayList<>(OPTIONS);
        training.addAll(List.of(
                "-XX:AOTCacheOutput=" + unfinished,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                unpackedJar().toString()));
        run(training, settings);
        Files.move(unfinished, cache(), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(stamp(), identity());
    }

    private void run(List<String> arguments, Map<String, String> settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        Path log = folder.resolveSibling(folder.getFileName() + ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        Process process = builder.start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException("The fast start of " + jar.getFileName() + " cannot be prepared; see " + log);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while preparing the fast start", e);
        }
    }
}
