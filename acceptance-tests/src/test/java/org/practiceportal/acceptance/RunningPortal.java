package org.practiceportal.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.practiceportal.common.account.ServiceToken;

/** The whole portal, started by the same launcher as {@code ./portal run}, on ports and data of its own. */
final class RunningPortal implements AutoCloseable {
    /** As long as a cold start of everything takes on two cores, times four. */
    private static final Duration START = Duration.ofMinutes(4);

    /** Stopping two stores and three services in order takes a few seconds; a minute says that something hangs. */
    private static final Duration STOP = Duration.ofMinutes(1);

    private static final Pattern LOGIN = Pattern.compile("user (\\S+), password (\\S+)");

    /** What a page of results says whose search found no search-service. */
    static final String LIMITED_SEARCH = "Search is limited right now";

    private static final Pattern POSTGRES = Pattern.compile("postgres:|\\S*/bin/postgres\\b");

    private final Ports ports;
    private final Path data;
    private final Launcher.Started launcher;

    private RunningPortal(Ports ports, Path data, Launcher.Started launcher) {
        this.ports = ports;
        this.data = data;
        this.launcher = launcher;
    }

    private static final class Shared {
        /** The first practice, as {@code ./portal run} starts it, for all journeys that leave it alive. */
        static final RunningPortal PORTAL =
                start(newData("shared"), "texas-neurosurgery").awaitReady().awaitWarmSearch();

        static {
            Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(PORTAL::close));
        }
    }

    record Ports(int portal, int content, int search) {
        static Ports free() {
            return new Ports(freePort(), freePort(), freePort());
        }
    }

    record Login(String userName, String password) {}

    /** Returns the portal that all journeys share; it shows the first practice. */
    static RunningPortal shared() {
        return Shared.PORTAL;
    }

    /** Starts a portal; it may not answer yet. */
    static RunningPortal start(Path data, String sample) {
        return start(data, sample, Ports.free());
    }

    static RunningPortal start(Path data, String sample, Ports ports) {
        var launcher = Launcher.start(List.of(
                "run",
                "--data",
                data.toString(),
                "--sample",
                sample,
                "--port",
                String.valueOf(ports.portal()),
                "--content-port",
                String.valueOf(ports.content()),
                "--search-port",
                String.valueOf(ports.search())));
        return new RunningPortal(ports, data, launcher);
    }

    /** Names a folder for a portal's data, which the user that runs the stores can pass through to. */
    static Path newData(String name) {
        try {
            var folder = Files.createTempDirectory("portal-" + name + "-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
            return folder.resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the launcher says that everything answers. */
    RunningPortal awaitReady() {
        await().atMost(START).pollInterval(Duration.ofMillis(200)).until(() -> {
            if (!launcher.process().isAlive()) {
                throw new IllegalStateException("The portal did not start:\n" + launcher.printed());
            }
            return LOGIN.matcher(launcher.printed()).find();
        });
        return this;
    }

    /** Waits until a search, which at first has caches to fill, does not end as a search of titles only. */
    RunningPortal awaitWarmSearch() {
        await().atMost(START).ignoreExceptions().until(() -> {
            var results = Http.get(url() + "/search?q=back+pain");
            return results.status() == 200 && !results.body().contains(LIMITED_SEARCH);
        });
        return this;
    }

    String url() {
        return "http://localhost:" + ports.portal();
    }

    Path data() {
        return data;
    }

    Ports ports() {
        return ports;
    }

    /** Returns the demo login, as the launcher prints it. */
    Login login() {
        var matcher = LOGIN.matcher(launcher.printed());
        if (!matcher.find()) {
            throw new IllegalStateException("The launcher prints no demo login:\n" + launcher.printed());
        }
        return new Login(matcher.group(1), matcher.group(2));
    }

    Path serviceTokenFile() {
        return data.resolve("secrets/service-token");
    }

    Services services() {
        try {
            return new Services(
                    "http://127.0.0.1:" + ports.content(),
                    "http://127.0.0.1:" + ports.search(),
                    ServiceToken.read(serviceTokenFile()).authorization());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns every process of this portal, the launcher first. */
    List<ProcessHandle> processes() {
        return Stream.concat(
                        Stream.of(launcher.process().toHandle()),
                        launcher.process().descendants())
                .toList();
    }

    /** Returns the process whose command line holds a word. */
    ProcessHandle process(String word) {
        return processes().stream()
                .filter(process -> commandLine(process).contains(word))
                .reduce((parent, child) -> child)
                .orElseThrow(() -> new IllegalStateException("No process of the portal is " + word));
    }

    /** Returns every process of PostgreSQL: each of its connections is one. */
    List<ProcessHandle> postgres() {
        return processes().stream()
                .filter(process -> POSTGRES.matcher(commandLine(process)).lookingAt())
                .toList();
    }

    /** Returns the memory of all processes in kilobytes, what they share counted once (proportional set size). */
    long memory() {
        return processes().stream().mapToLong(RunningPortal::memory).sum();
    }

    private static long memory(ProcessHandle process) {
        var smaps = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(smaps)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0; // It has just ended.
        }
    }

    /** Read here because {@link ProcessHandle} leaves long command lines out. */
    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
        } catch (IOException e) {
            return ""; // It has just ended.
        }
    }

    /** Asks the launcher to stop, as Ctrl-C does, and waits until it has. */
    @Override
    public void close() {
        signal("INT");
        launcher.awaitEnd(STOP);
    }

    void signal(String name) {
        Signal.send(name, launcher.process().toHandle());
    }
}
