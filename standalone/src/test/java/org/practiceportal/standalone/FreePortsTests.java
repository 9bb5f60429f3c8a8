package org.practiceportal.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practiceportal.standalone.RunOptions.Ports;

class FreePortsTests {

    @Test
    void aPortInUseIsNamedWithTheFlagThatChoosesAnother() throws Exception {
        List<Integer> free = FreePorts.any(2);
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var ports = new Ports(free.getFirst(), free.getLast(), taken.getLocalPort());

            assertThatThrownBy(() -> FreePorts.require(ports))
                    .isInstanceOf(UsageError.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("--search-port");
        }
    }

    @Test
    void threeFreePortsAreTaken() throws Exception {
        List<Integer> free = FreePorts.any(3);

        assertThat(free).doesNotHaveDuplicates();
        assertThatCode(() -> FreePorts.require(new Ports(free.get(0), free.get(1), free.get(2))))
                .doesNotThrowAnyException();
    }

    @Test
    void onePortForTwoServicesIsRefused() throws Exception {
        List<Integer> free = FreePorts.any(2);

        assertThatThrownBy(() -> FreePorts.require(new Ports(free.getFirst(), free.getLast(), free.getLast())))
                .isInstanceOf(UsageError.class)
                .hasMessageContaining("different");
    }
}
