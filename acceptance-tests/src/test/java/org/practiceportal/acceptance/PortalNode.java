package org.practiceportal.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.practiceportal.common.proxy.CountingProxy;

/** A further portal-ui process, which reads content-service through a proxy that counts its calls. */
final class PortalNode implements AutoCloseable {
    private final CountingProxy content;
    private final ProcessBuilder command;
    private final String url;
    private Process process;

    private PortalNode(CountingProxy content, ProcessBuilder command, String url) throws IOException {
        this.content = content;
        this.command = command;
        this.url = url;
        process = command.start();
    }

    /** Starts a node; it may not answer yet. */
    static PortalNode start(RunningPortal portal, String name) throws IOException {
        var content = new CountingProxy(portal.services().contentUrl());
        var port = RunningPortal.freePort();
        var folder = Files.createTempDirectory("portal-node-");
        var command = new ProcessBuilder(
                        Launcher.java().toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        Launcher.jar("portal-ui").toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        var settings = command.environment();
        settings.put("SERVER_PORT", String.valueOf(port));
        settings.put("SPRING_HTTP_SERVICECLIENT_CONTENT_BASEURL", content.url());
        settings.put(
                "SPRING_HTTP_SERVICECLIENT_SEARCH_BASEURL", portal.services().searchUrl());
        settings.put("PORTAL_SERVICETOKENFILE", portal.serviceTokenFile().toString());
        settings.put("PORTAL_PUBLICURL", portal.url());
        settings.put("PORTAL_NODENAME", name);
        settings.put("PORTAL_LASTKNOWNFILE", folder.resolve("last-known.json").toString());
        settings.put("PORTAL_ENDWITHSTDIN", "true");
        return new PortalNode(content, command, "http://127.0.0.1:" + port);
    }

    String url() {
        return url;
    }

    /** Returns what this node has asked content-service since the last time, polls of the change feed aside. */
    List<String> takeContentCalls() {
        return content.takeCalls();
    }

    PortalNode awaitAnswer() {
        // As long as a cold start takes on two cores that also run the rest.
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .until(() -> Http.get(url + "/").status() == 200);
        return this;
    }

    /** Ends the process as a power cut does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again at the same address. */
    PortalNode startAgain() throws IOException {
        process = command.start();
        return awaitAnswer();
    }

    void pause() {
        Signal.send("STOP", process.toHandle());
    }

    void resume() {
        Signal.send("CONT", process.toHandle());
    }

    @Override
    public void close() {
        resume();
        process.destroyForcibly();
        content.close();
    }
}
