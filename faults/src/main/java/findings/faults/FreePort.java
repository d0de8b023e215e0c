package findings.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;

/**
 * Ports that nobody uses, below those that outgoing connections are given: a client that asks for a dead broker's port
 * again and again would one day be given that port itself, and talk to itself.
 */
final class FreePort {
    private static final int FIRST = 20_000;
    private static final int PORTS = 10_000;

    private FreePort() {}

    /** A port of this machine that is free now. */
    static int find() {
        Random random = new Random();
        while (true) {
            int port = FIRST + random.nextInt(PORTS);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(Services.HOST))) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
    }
}
