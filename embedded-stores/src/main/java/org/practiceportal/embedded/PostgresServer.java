package org.practiceportal.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A real PostgreSQL on the loopback interface, with passwords. It ends with {@link #close} and also when this process
 * dies, however it dies.
 */
public final class PostgresServer implements AutoCloseable {

    private static final String SUPERUSER = "postgres";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,50}");

    /** Recovery after a crash in a large import took 6 s on two busy cores; ten times that. */
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** Short beside the 0.7 s of a start, long beside the millisecond of a try. */
    private static final Duration PAUSE = Duration.ofMillis(30);

    /**
     * Runs the server beside a reader of our pipe, with nothing but a POSIX shell: when the pipe ends, because we closed
     * it or died, the server is told to stop, fast; when the server ends, so does the shell, and we notice.
     */
    private static final String WATCHED = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            { while read -r _; do :; done; kill -INT $server; } <&3 &
            reader=$!
            exec 3<&- </dev/null
            wait $server
            status=$?
            kill $reader 2>/dev/null
            exit $status
            """;

    private final AtomicInteger databases = new AtomicInteger();
    private final PostgresSettings settings;
    private final Process watched;
    private final int port;

    private PostgresServer(PostgresSettings settings, Process watched, int port) {
        this.settings = settings;
        this.watched = watched;
        this.port = port;
    }

    /** Returns the server that all tests of this process share, started on first use; it ends with the process. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    private static final class Shared {
        static final PostgresServer SERVER = startShared();

        private static PostgresServer startShared() {
            try {
                Path folder = StoreCache.ofThisUser().newRunFolder("postgresql");
                PostgresServer server = start(new PostgresSettings(folder, 0, Secrets.random(), false));
                Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-postgresql"));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Starts a server and returns once it takes connections.
     *
     * @throws IOException if it does not start, naming its log
     */
    public static PostgresServer start(PostgresSettings settings) throws IOException {
        StoreUser user = StoreUser.current();
        Path home = new Distributions(StoreCache.ofThisUser()).postgresql();
        Path folder = Folders.createPrivate(settings.folder().toAbsolutePath());
        Path data = folder.resolve("data");
        new Predecessor(data.resolve("postmaster.pid")).awaitEnd();
        user.own(folder);
        if (!Files.exists(data)) {
            createCluster(home, settings, user);
        }
        int port = settings.port() == 0 ? freePort() : settings.port();
        Process watched = new ProcessBuilder(user.command(serverCommand(home, settings, port)))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(new LaunchLog(log(folder)).toAppend())
                .start();
        var server = new PostgresServer(settings, watched, port);
        server.awaitConnections();
        return server;
    }

    /** Made beside its place and moved there, so that a start that was killed halfway leaves no half of a cluster. */
    private static void createCluster(Path home, PostgresSettings settings, StoreUser user) throws IOException {
        Path folder = settings.folder().toAbsolutePath();
        Path unfinished = folder.resolve("data.unfinished");
        Path password = folder.resolve("initial-password");
        Folders.delete(unfinished);
        try {
            Folders.writePrivate(password, settings.superuserPassword());
            user.own(password);
            List<String> command = new ArrayList<>(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + unfinished,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    // The same order of words on every machine, whatever locales it has.
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8"));
            if (!settings.durable()) {
                command.add("--no-sync");
            }
            Process initdb = new ProcessBuilder(user.command(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log(folder).toFile())
                    .start();
            if (waitFor(initdb) != 0) {
                throw new IOException("PostgreSQL could not create its data folder; see " + log(folder));
            }
            Files.move(unfinished, folder.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(password);
        }
    }

    private static List<String> serverCommand(Path home, PostgresSettings settings, int port) {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                "-c",
                WATCHED,
                "postgresql",
                home.resolve("bin/postgres").toString(),
                "-D",
                settings.folder().toAbsolutePath().resolve("data").toString()));
        for (String setting : List.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "password_encryption=scram-sha-256",
                // The whole content of a large practice has some tens of megabytes.
                "shared_buffers=48MB",
                // Three services with a pool of ten each, and room for tests with pools of their own.
                "max_connections=120",
                // Our queries touch few rows: compiling them costs more than it saves, and 20 MB a connection.
                "jit=off",
                "timezone=UTC",
                "log_timezone=UTC",
                // The log makes room only at a start; between two it holds what went wrong, and nothing routine.
                "log_checkpoints=off",
                "fsync=" + (settings.durable() ? "on" : "off"))) {
            command.add("-c");
            command.add(setting);
        }
        return command;
    }

    private void awaitConnections() throws IOException {
        long deadline = System.nanoTime() + LONGEST_START.toNanos();
        SQLException failure = tryConnection();
        while (failure != null) {
            if (endsWithin(watched, PAUSE) || System.nanoTime() > deadline) {
                close();
                throw new IOException(
                        "PostgreSQL does not start on port " + port + "; see " + log(settings.folder()), failure);
            }
            failure = tryConnection();
        }
    }

    private @Nullable SQLException tryConnection() {
        try (Connection _ = connect()) {
            return null;
        } catch (SQLException e) {
            return e;
        }
    }

    /**
     * Creates an empty database with two roles of its own, for one test class.
     *
     * @param prefix the beginning of its name: lower-case letters, digits and underscores
     */
    public Database newDatabase(String prefix) {
        String name = prefix + "_" + ProcessHandle.current().pid() + "_" + databases.incrementAndGet();
        return database(name, Secrets.random(), Secrets.random());
    }

    /**
     * Returns a database with its two roles ({@code <name>_owner} and {@code <name>_application}), created where they
     * are missing; the passwords hold from now on.
     */
    public Database database(String name, String ownerPassword, String applicationPassword) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("A database has a name of lower-case letters, digits and underscores");
        }
        String owner = name + "_owner";
        String application = name + "_application";
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            role(statement, owner, ownerPassword);
            role(statement, application, applicationPassword);
            if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                statement.execute("CREATE DATABASE " + name + " OWNER " + owner);
            }
            statement.execute("REVOKE ALL ON DATABASE " + name + " FROM PUBLIC");
            statement.execute("GRANT CONNECT ON DATABASE " + name + " TO " + application);
        } catch (SQLException e) {
            throw new IllegalStateException("The database " + name + " could not be created", e);
        }
        return new Database(jdbcUrl(name), owner, ownerPassword, application, applicationPassword);
    }

    private static void role(Statement statement, String name, String password) throws SQLException {
        String verb = exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + name + "'") ? "ALTER" : "CREATE";
        statement.execute(verb + " ROLE " + name
                + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD '"
                + password.replace("'", "''") + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl(SUPERUSER), SUPERUSER, settings.superuserPassword());
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Returns the port on the loopback interface. */
    public int port() {
        return port;
    }

    /** Returns the server's first process; a test may kill it. */
    public ProcessHandle process() {
        try {
            String pid = Files.readAllLines(settings.folder().resolve("data/postmaster.pid"))
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs an action when the server has ended, for whatever reason. */
    public void whenEnded(Runnable action) {
        watched.onExit().thenRun(action);
    }

    /** Stops the server, rolling back what is open, and waits until it is gone. */
    @Override
    public void close() {
        try {
            watched.getOutputStream().close();
        } catch (IOException e) {
            // A broken pipe: it has ended already.
        }
        try {
            if (!watched.waitFor(LONGEST_STOP.toSeconds(), TimeUnit.SECONDS)) {
                watched.descendants().forEach(ProcessHandle::destroyForcibly);
                watched.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static Path log(Path folder) {
        return folder.toAbsolutePath().resolve("postgresql.log");
    }

    private static int waitFor(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for PostgreSQL", e);
        }
    }

    static boolean endsWithin(Process process, Duration time) throws IOException {
        try {
            return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for a server", e);
        }
    }
}
