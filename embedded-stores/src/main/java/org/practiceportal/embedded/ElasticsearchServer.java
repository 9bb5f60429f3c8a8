package org.practiceportal.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Elasticsearch of one node on the loopback interface, with a password. It ends with {@link #close} and also when
 * this process dies, however it dies: it watches its standard input, which is a pipe from us.
 */
public final class ElasticsearchServer implements AutoCloseable {

    /** The name of its only user, who may do everything. */
    public static final String USER = "portal";

    /** What the server reads as "stop now". */
    private static final int STOP = 0x1B;

    /** Ten times what it takes on two idle cores. */
    private static final Duration LONGEST_START = Duration.ofSeconds(180);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Short beside the seconds of a start, long beside the millisecond of a try. */
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final ElasticsearchSettings settings;
    private final Process process;
    private final String url;

    private ElasticsearchServer(ElasticsearchSettings settings, Process process, String url) {
        this.settings = settings;
        this.process = process;
        this.url = url;
    }

    /**
     * Returns the server that all tests of this process share, started on first use; it ends with the process. Tests use
     * index names of their own.
     */
    public static ElasticsearchServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final ElasticsearchServer SERVER = startShared();

        private static ElasticsearchServer startShared() {
            try {
                ElasticsearchServer server = startTemporary();
                Runtime.getRuntime().addShutdownHook(new Thread(server.process::destroyForcibly, "stop-elasticsearch"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Starts a server of its own for one test, on a folder that goes with this process. */
    public static ElasticsearchServer startTemporary() throws IOException {
        Path folder = StoreCache.ofThisUser().newRunFolder("elasticsearch");
        return start(new ElasticsearchSettings(folder, 0, Secrets.random(), ElasticsearchSettings.QUICK));
    }

    /**
     * Starts a server and returns once it answers.
     *
     * @throws IOException if it does not start, naming its log
     */
    public static ElasticsearchServer start(ElasticsearchSettings settings) throws IOException {
        StoreUser user = StoreUser.current();
        var distributions = new Distributions(StoreCache.ofThisUser());
        var node = new ElasticsearchNode(
                distributions.elasticsearch(),
                distributions.jdk(user),
                settings.folder().toAbsolutePath());
        new Predecessor(node.pidFile()).awaitEnd();
        node.configure(settings, USER);
        user.own(node.folder());
        LaunchDescriptor descriptor = node.prepare(user);
        Process process = node.launch(descriptor, user);
        try {
            Files.writeString(node.pidFile(), Long.toString(process.pid()));
            String url = "http://" + awaitAddress(node, process);
            var server = new ElasticsearchServer(settings, process, url);
            server.awaitHealth(node);
            return server;
        } catch (IOException e) {
            process.destroyForcibly();
            throw e;
        }
    }

    private static String awaitAddress(ElasticsearchNode node, Process process) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (true) {
            if (Files.exists(node.portsFile())) {
                List<String> addresses = Files.readAllLines(node.portsFile());
                if (!addresses.isEmpty()) {
                    return addresses.getFirst();
                }
            }
            pauseUnlessEnded(node, process, deadline);
        }
    }

    private void awaitHealth(ElasticsearchNode node) throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        while (healthStatus() != HttpURLConnection.HTTP_OK) {
            pauseUnlessEnded(node, process, deadline);
        }
    }

    private int healthStatus() throws IOException {
        var connection = (HttpURLConnection) URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s")
                .toURL()
                .openConnection();
        connection.setConnectTimeout(1_000);
        connection.setReadTimeout(5_000);
        connection.setRequestProperty("Authorization", authorization());
        try {
            return connection.getResponseCode();
        } catch (IOException e) {
            return -1;
        } finally {
            connection.disconnect();
        }
    }

    private static void pauseUnlessEnded(ElasticsearchNode node, Process process, long deadline) throws IOException {
        if (PostgresServer.endsWithin(process, PAUSE) || System.nanoTime() > deadline) {
            throw new IOException("Elasticsearch does not start; see " + node.logs());
        }
    }

    /** Returns its address, such as {@code http://127.0.0.1:9200}. */
    public String url() {
        return url;
    }

    /** Returns the port on the loopback interface. */
    public int port() {
        return URI.create(url).getPort();
    }

    /** Returns the name of its only user. */
    public String userName() {
        return USER;
    }

    /** Returns that user's password. */
    public String password() {
        return settings.password();
    }

    /** Returns the value of the {@code Authorization} header for that user. */
    public String authorization() {
        byte[] credentials = (USER + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(credentials);
    }

    /** Returns its process; a test may kill it. */
    public ProcessHandle process() {
        return process.toHandle();
    }

    /** Runs an action when the server has ended, for whatever reason. */
    public void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    /** Stops the server and waits until it is gone. */
    @Override
    public void close() {
        try (OutputStream input = process.getOutputStream()) {
            input.write(STOP);
        } catch (IOException e) {
            // A broken pipe: it has ended already.
        }
        try {
            if (!process.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
