package platform;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// One Kafka 4.4 broker that is its own controller (KRaft), on free ports of loopback.
///
/// Its log directory is a copy of one that was formatted once ([KafkaFiles]).
public final class Kafka implements AutoCloseable {
    private final Child server;
    private final int port;

    private Kafka(Child server, int port) {
        this.server = server;
        this.port = port;
    }

    /// Returns when it serves clients.
    ///
    /// @param dir folder of the run
    public static Kafka start(Path dir) {
        return start(dir, 0);
    }

    /// @param wantedPort 0 for a free one
    public static Kafka start(Path dir, int wantedPort) {
        try {
            if (!Files.exists(dir.resolve("data"))) {
                Folders.copy(KafkaFiles.formatted(), dir.resolve("data"));
            }
        } catch (IOException e) {
            throw ServerFailed.writing(dir, e);
        }
        return Host.onPort("Kafka", wantedPort, port -> startOn(port, dir));
    }

    private static Kafka startOn(int port, Path dir) {
        Path properties = dir.resolve("server.properties").toAbsolutePath();
        try {
            Files.writeString(properties, properties(dir.toAbsolutePath(), port, Host.freePort()));
        } catch (IOException e) {
            throw ServerFailed.writing(properties, e);
        }
        String[] command = KafkaFiles.java("kafka.Kafka", properties.toString());
        Child server = Child.start(Child.spec("kafka", command).log(dir.resolve("kafka.log")));
        Readiness.await(server, () -> isStarted(server, port));
        return new Kafka(server, port);
    }

    /// The controller's address stands in no file of the data, for the voters are fixed here.
    static String properties(Path dir, int port, int controllerPort) {
        return """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        controller.listener.names=CONTROLLER
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        log.dirs=%3$s
        offsets.topic.replication.factor=1
        offsets.topic.num.partitions=4
        transaction.state.log.replication.factor=1
        transaction.state.log.min.isr=1
        transaction.state.log.num.partitions=4
        group.initial.rebalance.delay.ms=0
        """
                .formatted(port, controllerPort, dir.resolve("data"));
    }

    /// The port opens before the broker is unfenced; the log says when it is.
    private static boolean isStarted(Child server, int port) throws IOException {
        String log = Files.readString(server.log(), StandardCharsets.ISO_8859_1);
        if (!log.contains("Kafka Server started")) {
            return false;
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 500);
            return true;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
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
