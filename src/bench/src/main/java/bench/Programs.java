package bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import platform.Child;

/// The two programs that the race starts besides the database.
///
/// @param folder for their logs
record Programs(Path folder) {
    private static final int PATIENCE_SECONDS = 180;

    Child outside(int port, String key) throws IOException, InterruptedException {
        return start(
                "outside",
                Map.of("OUTSIDE_PAYMENT_KEY", key),
                http(port, "/health"),
                List.of(
                        "-Xmx512m",
                        "-jar",
                        "src/outside/target/outside.jar",
                        "--port",
                        String.valueOf(port)));
    }

    Child shop(int port, Map<String, String> environment) throws IOException, InterruptedException {
        return start(
                "shop",
                environment,
                http(port, "/q/health/ready"),
                List.of(
                        "@src/shop/jvm.options",
                        "-Dquarkus.http.port=" + port,
                        "-jar",
                        "src/shop/target/quarkus-app/quarkus-run.jar"));
    }

    static URI http(int port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Returns when the address answers.
    private Child start(String name, Map<String, String> environment, URI health, List<String> args)
            throws InterruptedException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(args);
        Path log = folder.resolve(name + ".log");
        var child = Child.start(new Child.Spec(name, command, environment, null, log));
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000L;
        while (true) {
            try {
                Http.send("GET", health, "-", "");
                return child;
            } catch (IOException notYet) {
                if (!child.alive() || System.nanoTime() > deadline) {
                    throw new IllegalStateException(
                            name + " is not ready:\n" + child.lastLines(15), notYet);
                }
                Thread.sleep(50);
            }
        }
    }
}
