package platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/// Redis 6.2 on a free port of loopback, empty, with nothing written to disk.
public final class Redis implements AutoCloseable {
    /// What the jar has, by kind of machine. Only the first is tried in our tests; the server in it
    /// calls itself 6.2.11.
    private static final Map<String, String> PROGRAMS =
            Map.of(
                    "linux-amd64", "redis-server-6.2.6-v5-linux-amd64",
                    "linux-arm64", "redis-server-6.2.7-linux-arm64",
                    "darwin-amd64", "redis-server-6.2.6-v5-darwin-amd64",
                    "darwin-arm64", "redis-server-6.2.6-v5-darwin-arm64");

    private final Child server;
    private final int port;

    private Redis(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Returns when it answers PING.
    ///
    /// @param dir folder of the run
    public static Redis start(Path dir) {
        return start(dir, 0);
    }

    /// @param wantedPort 0 for a free one
    public static Redis start(Path dir, int wantedPort) {
        Path program = program();
        return Host.onPort("Redis", wantedPort, port -> startOn(port, program, dir));
    }

    private static Redis startOn(int port, Path program, Path dir) {
        Child server =
                Child.start(
                        Child.spec(
                                        "redis",
                                        program.toString(),
                                        "--bind",
                                        "127.0.0.1",
                                        "--port",
                                        Integer.toString(port),
                                        "--save",
                                        "",
                                        "--appendonly",
                                        "no",
                                        "--dir",
                                        dir.toAbsolutePath().toString())
                                .log(dir.resolve("redis.log")));
        Readiness.await(server, () -> answersPing(port));
        return new Redis(server, port);
    }

    private static Path program() {
        String inJar = PROGRAMS.get(Host.kind());
        if (inJar == null) {
            throw Host.lacks("Redis");
        }
        return Cache.ofUser()
                .entry("servers/" + inJar, folder -> unpack(inJar, folder.resolve("redis-server")))
                .resolve("redis-server");
    }

    private static void unpack(String inJar, Path program) throws IOException {
        Artifact.unpack(Artifact.jar("embedded-redis"), inJar, program);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static boolean answersPing(int port) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            socket.setSoTimeout(500);
            OutputStream out = socket.getOutputStream();
            out.write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readNBytes(5), StandardCharsets.US_ASCII).equals("+PONG");
        }
    }

    public String host() {
        return "127.0.0.1";
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    public Path log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
