package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.common.account.ActingUser;
import org.practiceportal.embedded.Secrets;

class ServiceCallsTests {

    @Test
    void aCallNamesWhoRunsTheLauncher(@TempDir Path folder) throws Exception {
        Path token = Files.writeString(folder.resolve("token"), Secrets.random());
        Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
        var received = new CompletableFuture<Headers>();
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            received.complete(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        service.start();
        try {
            assertThat(ServiceCalls.to(service.getAddress().getPort(), token).isWell())
                    .isTrue();
        } finally {
            service.stop(0);
        }

        assertThat(received.join().getFirst(ActingUser.HEADER))
                .isEqualTo(System.getProperty("user.name").toLowerCase(Locale.ROOT));
    }
}
