package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.practiceportal.embedded.Secrets;
import org.practiceportal.embedded.StoreUser;
import org.practiceportal.standalone.RunOptions.Ports;

class PortalTests {

    @Test
    void aFreshStartThatAPortStopsThrowsNothingAway(@TempDir Path folder) throws Exception {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
        var data = new DataFolder(folder.resolve("data"));
        data.create(StoreUser.current());
        String kept = data.secret("kept", Secrets::random);
        var nobody = new PrintStream(OutputStream.nullOutputStream());
        List<Integer> free = FreePorts.any(2);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(taken.getLocalPort(), free.getFirst(), free.getLast());
            var portal = new Portal(
                    new RunOptions(data.path(), ports, true, null), new Programs(folder), new Terminal(nobody, nobody));

            assertThatThrownBy(portal::run).isInstanceOf(UsageError.class).hasMessageContaining("--port");
        }
        assertThat(data.secret("kept", Secrets::random)).isEqualTo(kept);
    }
}
