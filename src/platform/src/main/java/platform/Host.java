package platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.IntFunction;

/// What the servers need to know about this machine.
final class Host {
    private static final int TRIES = 5;

    private Host() {}

    /// `linux-amd64`, `linux-arm64`, `darwin-arm64`, … WSL 2 is a Linux.
    static String kind() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "darwin" : system.split(" ")[0])
                + "-"
                + switch (processor) {
                    case "amd64", "x86_64" -> "amd64";
                    case "aarch64", "arm64" -> "arm64";
                    default -> processor;
                };
    }

    /// To be thrown where there are no binaries for this system.
    static ServerFailed lacks(String server) {
        return new ServerFailed(
                "there is no " + server + " for " + kind() + " here",
                "Use the containers: docker compose up. Without Docker, MariaDB starts on Linux"
                        + " x86-64 (also in WSL 2), Redis on Linux and macOS, x86-64 and ARM,"
                        + " Kafka wherever JDK 25 does, Prometheus where it is on the PATH.");
    }

    static boolean isRoot() {
        try {
            Object uid = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
            return uid instanceof Integer number && number == 0;
        } catch (IOException | UnsupportedOperationException unknown) {
            return System.getProperty("user.name").equals("root");
        }
    }

    /// Starts a server on the wanted port. If that is 0, on a free one, and on another if somebody
    /// took it between its choice and its use.
    ///
    /// @throws ServerFailed if somebody listens on the wanted port
    static <S> S onPort(String server, int wanted, IntFunction<S> start) {
        for (int tries = 1; ; tries++) {
            int port = wanted == 0 ? freePort() : untaken(server, wanted);
            try {
                return start.apply(port);
            } catch (ServerFailed failed) {
                boolean lost = wanted == 0 && Remedy.saysPortTaken(failed.getMessage());
                if (!lost || tries == TRIES) {
                    throw failed;
                }
            }
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

    /// A server asks for itself, but it is clearer and sooner said by us.
    private static int untaken(String server, int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ServerFailed(
                    "port " + wanted + " for " + server + " is taken",
                    "Stop what listens there (ss -ltnp 'sport = :%d'), or choose another port."
                            .formatted(wanted),
                    e);
        }
    }
}
