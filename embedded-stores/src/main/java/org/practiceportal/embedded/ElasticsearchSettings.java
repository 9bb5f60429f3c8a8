package org.practiceportal.embedded;

import java.nio.file.Path;
import java.util.List;

/**
 * Where and how an Elasticsearch server runs.
 *
 * @param folder keeps its data between runs; created when missing
 * @param port the port on the loopback interface; 0 for any free one
 * @param password the password of its only user
 * @param jvmOptions heap and compiler of its JVM
 */
public record ElasticsearchSettings(Path folder, int port, String password, List<String> jvmOptions) {

    /** Starts fastest, 15 CPU seconds against 26, and takes 255 MB against 744; its code is never fully optimised. */
    public static final List<String> QUICK =
            List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-AlwaysPreTouch");

    /** The same with the full compiler, for people who search. */
    public static final List<String> SERVING =
            List.of("-Xms128m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:-AlwaysPreTouch");

    public ElasticsearchSettings {
        jvmOptions = List.copyOf(jvmOptions);
    }

    @Override
    public String toString() {
        return "ElasticsearchSettings[folder=" + folder + ", port=" + port + "]";
    }
}
