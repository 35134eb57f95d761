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
import java.util.stream.Stream;

/// Redis 6.2 on a free port of loopback, empty, with nothing written to disk.
public final class Redis implements AutoCloseable {
    static final String VERSION = "6.2.11";

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
        Host.refuseUnlessLinuxX64("Redis");
        int port = Host.port("Redis", wantedPort);
        Child server =
                Child.start(
                        Child.spec(
                                        "redis",
                                        binary().toString(),
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

    private static Path binary() {
        return Cache.ofUser()
                .entry("servers/redis-" + VERSION, folder -> unpack(folder))
                .resolve("redis-server");
    }

    private static void unpack(Path folder) throws IOException {
        String name = "redis-server-6.2.6-v5-linux-amd64";
        Artifact.unpack(Artifact.jar("embedded-redis"), name, folder.resolve("redis-server"));
        try (Stream<Path> files = Files.list(folder)) {
            if (files.findAny().isEmpty()) {
                throw new IOException("the jar has no " + name);
            }
        }
        Files.setPosixFilePermissions(
                folder.resolve("redis-server"), PosixFilePermissions.fromString("rwxr-xr-x"));
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
