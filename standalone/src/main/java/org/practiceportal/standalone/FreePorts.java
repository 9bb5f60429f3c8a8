package org.practiceportal.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.practiceportal.standalone.RunOptions.Ports;

/** Sees to it that a port is free before a service fails on it. */
final class FreePorts {

    private FreePorts() {}

    /**
     * Checks the ports of all services.
     *
     * @throws UsageError naming the first that is in use, and the flag that chooses another
     */
    static void require(Ports ports) {
        require(ports.portal(), "--port", "the portal");
        require(ports.content(), "--content-port", "content-service");
        require(ports.search(), "--search-port", "search-service");
        if (ports.portal() == ports.content()
                || ports.portal() == ports.search()
                || ports.content() == ports.search()) {
            throw new UsageError(
                    "The three services need three different ports; see --port, --content-port and" + " --search-port");
        }
    }

    private static void require(int port, String flag, String user) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new UsageError("Port " + port + " for " + user + " is in use by another program; choose another with "
                    + flag + " " + (port > 60_000 ? port - 1_000 : port + 1_000));
        }
    }

    /** Returns ports that nobody uses now, for stores that nobody but the services need find. */
    static List<Integer> any(int count) throws IOException {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return sockets.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        }
    }
}
