package org.practiceportal.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * One node's folder and how the server is started on it. {@code bin/elasticsearch} is three JVMs and leaves an orphan
 * when its parent is killed; this runs the server's own preparer and then the server itself, which is one.
 */
record ElasticsearchNode(Path home, Path jdk, Path folder) {

    /** The fewest rounds that the file realm reads; the password is random, so more would protect nothing. */
    private static final int PASSWORD_ROUNDS = 1_000;

    Path pidFile() {
        return folder.resolve("server.pid");
    }

    Path logs() {
        return folder.resolve("logs");
    }

    Path portsFile() {
        return logs().resolve("http.ports");
    }

    private Path config() {
        return folder.resolve("config");
    }

    private Path temporary() {
        return folder.resolve("tmp");
    }

    /** Writes the configuration anew; only data and logs are kept from earlier runs. */
    void configure(ElasticsearchSettings settings, String userName) throws IOException {
        Folders.createPrivate(folder);
        Files.createDirectories(logs());
        Files.createDirectories(folder.resolve("data"));
        Files.deleteIfExists(portsFile());
        Folders.delete(temporary());
        Files.createDirectories(temporary());
        Folders.delete(config());
        Files.createDirectories(config());
        write("elasticsearch.yml", nodeSettings(settings.port()));
        write("jvm.options", jvmOptions(settings.jvmOptions()));
        write("users", userName + ":" + passwordHash(settings.password()) + "\n");
        write("users_roles", "superuser:" + userName + "\n");
        write("roles.yml", "");
        write("role_mapping.yml", "");
        try (InputStream log4j = ElasticsearchNode.class.getResourceAsStream("log4j2.properties")) {
            Files.copy(Objects.requireNonNull(log4j), config().resolve("log4j2.properties"));
        }
    }

    private void write(String name, String text) throws IOException {
        Folders.writePrivate(config().resolve(name), text);
    }

    private String nodeSettings(int port) {
        return """
                cluster.name: practice-portal
                node.name: embedded
                path.data: %s
                path.logs: %s
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                discovery.type: single-node
                node.portsfile: true
                # By percent, a nearly full disk of a terabyte would make the index read-only with 40 GB left.
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 700mb
                cluster.routing.allocation.disk.watermark.flood_stage: 500mb
                xpack.security.enabled: true
                xpack.security.autoconfiguration.enabled: false
                xpack.security.http.ssl.enabled: false
                xpack.security.transport.ssl.enabled: false
                """.formatted(folder.resolve("data"), logs(), port);
    }

    /** Without a folder of its own for temporary files it dies on an entitlement policy when its home is below /tmp. */
    private String jvmOptions(List<String> chosen) {
        List<String> options = new ArrayList<>(chosen);
        options.add("-Djava.io.tmpdir=" + temporary());
        options.add("-XX:+ExitOnOutOfMemoryError");
        options.add("-XX:ErrorFile=" + logs().resolve("hs_err_pid%p.log"));
        return String.join("\n", options) + "\n";
    }

    /** Runs the preparer, which checks the configuration and computes the command of the server. */
    LaunchDescriptor prepare(StoreUser user) throws IOException {
        List<String> command = List.of(
                jdk.resolve("bin/java").toString(),
                "-Xms4m",
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dcli.name=server",
                "-Dcli.libs=lib/tools/server-cli",
                "-Des.path.home=" + home,
                "-Des.path.conf=" + config(),
                "-Des.distribution.type=zip",
                "-Des.java.type=ES_JAVA_HOME",
                "-cp",
                home.resolve("lib/*") + ":" + home.resolve("lib/cli-launcher/*"),
                "org.elasticsearch.launcher.CliToolLauncher");
        ProcessBuilder builder = new ProcessBuilder(user.command(command))
                .directory(home.toFile())
                .redirectError(log());
        builder.environment().clear();
        builder.environment()
                .putAll(Map.of(
                        "PATH", Objects.requireNonNullElse(System.getenv("PATH"), "/usr/bin:/bin"),
                        "ES_JAVA_HOME", jdk.toString(),
                        "ES_TMPDIR", temporary().toString(),
                        "ES_REDIRECT_STDOUT_TO_STDERR", "true"));
        Process preparer = builder.start();
        preparer.getOutputStream().close();
        byte[] descriptor = preparer.getInputStream().readAllBytes();
        if (descriptor.length == 0) {
            throw new IOException("Elasticsearch refuses its configuration; see " + logs());
        }
        return LaunchDescriptor.read(descriptor);
    }

    /** Starts the server; its standard input stays open as long as we live, and it ends with it. */
    Process launch(LaunchDescriptor descriptor, StoreUser user) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(user.command(descriptor.command()))
                .directory(folder.toFile())
                .redirectOutput(log())
                .redirectError(log());
        builder.environment().clear();
        builder.environment().putAll(descriptor.environment());
        Process server = builder.start();
        OutputStream input = server.getOutputStream();
        input.write(descriptor.serverArguments());
        input.flush();
        return server;
    }

    private ProcessBuilder.Redirect log() throws IOException {
        return new LaunchLog(logs().resolve("launch.log")).toAppend();
    }

    private static String passwordHash(String password) throws IOException {
        byte[] salt = new byte[32];
        new SecureRandom().nextBytes(salt);
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, PASSWORD_ROUNDS, 256);
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2withHMACSHA512")
                    .generateSecret(key)
                    .getEncoded();
            Base64.Encoder base64 = Base64.getEncoder();
            return "{PBKDF2}%d$%s$%s"
                    .formatted(PASSWORD_ROUNDS, base64.encodeToString(salt), base64.encodeToString(hash));
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
