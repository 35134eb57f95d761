package lab.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import lab.ui.Failure;

/// TCP ports of this machine.
public final class Ports {

    private Ports() {}

    /// A port that nothing listens on just now.
    public static int free() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("No port is free: " + e, "See what holds them: ss -ltn", e);
        }
    }

    /// The next higher port that nothing listens on; any free one where there is none.
    public static int freeAfter(int port) {
        for (int next = port + 1; next <= Math.min(port + 100, 65_535); next++) {
            if (isFree(next)) {
                return next;
            }
        }
        return free();
    }

    /// The port, or 0, which stands for any, if something listens on it.
    public static int freeOrAny(int port) {
        return isFree(port) ? port : 0;
    }

    /// Whether a server could listen on a port of every address of this machine.
    public static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
