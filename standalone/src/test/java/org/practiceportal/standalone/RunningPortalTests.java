package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.embedded.Secrets;
import org.practiceportal.standalone.RunOptions.Ports;

class RunningPortalTests {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    /** Such a parent, a container's first process say, leaves the ended launcher in the table of processes. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void stopEndsWithTheLauncherThoughItsParentNeverAsksHowItEnded(@TempDir Path folder) throws Exception {
        Process neverAsks = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" \"$@\" & exec sleep 300",
                        java(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Launcher.class.getName(),
                        folder.toString())
                .start();
        try {
            assertThat(neverAsks.inputReader().readLine()).isEqualTo("up");
            var out = new PrintStream(said);

            new RunningPortal(new DataFolder(folder), new Terminal(out, out)).stop();

            assertThat(said.toString()).startsWith("The portal on " + folder + " is stopped");
        } finally {
            neverAsks.destroyForcibly();
        }
    }

    @Test
    void aTableOfZipCodesIsHandedOverAsItIsAndItsCountsAndRefusedLinesAreTold(@TempDir Path folder) throws Exception {
        var received = new CompletableFuture<String>();
        int status = takeZipTable(folder, 200, """
                {"created": 2, "changed": 1, "same": 0, "refused": 1,
                 "refusals": [{"line": 4, "reason": "A ZIP code has five digits"}]}
                """, received);

        assertThat(status).isZero();
        assertThat(received.join()).isEqualTo("POST /zip-positions GEOID\tINTPTLAT\tINTPTLONG\n");
        assertThat(said.toString())
                .contains("line 4: A ZIP code has five digits", "zips.txt: 2 new, 1 changed, 0 same, 1 refused");
    }

    @Test
    void aTableThatIsRefusedAsAWholeIsAFailureWithItsReason(@TempDir Path folder) throws Exception {
        int status = takeZipTable(
                folder,
                400,
                "{\"status\": 400, \"detail\": \"Some of the input is wrong\","
                        + " \"errors\": [{\"field\": \"file\", \"message\": \"is no gazetteer of ZIP codes\"}]}",
                new CompletableFuture<>());

        assertThat(status).isEqualTo(1);
        assertThat(said.toString()).contains("was not taken: file is no gazetteer of ZIP codes");
    }

    /** Hands a table to a content-service that gives one answer. */
    private int takeZipTable(Path folder, int answer, String json, CompletableFuture<String> received)
            throws Exception {
        Path table = Files.writeString(folder.resolve("zips.txt"), "GEOID\tINTPTLAT\tINTPTLONG\n");
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            received.complete(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
            byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", answer == 200 ? "application/json" : "application/problem+json");
            exchange.sendResponseHeaders(answer, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        service.start();
        try {
            var data = new DataFolder(folder);
            Files.createDirectories(data.secret(Services.SERVICE_TOKEN).getParent());
            data.secret(Services.SERVICE_TOKEN, Secrets::random);
            new RunFile(data.runFile()).write(new Ports(1, service.getAddress().getPort(), 3), Map.of());
            var out = new PrintStream(said);
            return new RunningPortal(data, new Terminal(out, out)).takeZipTable(table);
        } finally {
            service.stop(0);
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static final class Launcher {
        public static void main(String[] arguments) throws Exception {
            var data = new DataFolder(Path.of(arguments[0]));
            data.lock().orElseThrow();
            new RunFile(data.runFile()).write(new Ports(1, 2, 3), Map.of());
            System.out.println("up");
            new CountDownLatch(1).await();
        }
    }
}
