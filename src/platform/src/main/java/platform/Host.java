package platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// What the servers need to know about this machine.
final class Host {
    private Host() {}

    /// @throws ServerFailed where there are no binaries for this system
    static void refuseUnlessLinuxX64(String server) {
        String system = System.getProperty("os.name");
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (!system.equals("Linux") || !(processor.equals("amd64") || processor.equals("x86_64"))) {
            throw new ServerFailed(
                    "there is no " + server + " for " + system + " on " + processor + " here",
                    "On Linux x86-64 (also in WSL 2) it starts by itself; elsewhere use the containers:"
                            + " docker compose up");
        }
    }

    static boolean isRoot() {
        try {
            Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return uid instanceof Integer number && number == 0;
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.getProperty("user.name").equals("root");
        }
    }

    /// A port on loopback that nobody listens on.
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerFailed(
                    "no free port on loopback: " + e.getMessage(), "ss -ltn lists them.", e);
        }
    }

    /// @throws ServerFailed if somebody listens on it
    static int port(String server, int wanted) {
        if (wanted == 0) {
            return freePort();
        }
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerFailed(
                    "port " + wanted + " for " + server + " is taken",
                    "Stop what listens there (ss -ltnp 'sport = :"
                            + wanted
                            + "'), or choose another port.",
                    e);
        }
    }
}
