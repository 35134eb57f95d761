package lab.run;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lab.incident.Incident;
import lab.measure.Answers;
import lab.measure.Probes.Node;
import lab.ui.Failure;
import platform.Child;

/// Gatling as a child process: loads while the shop still starts, waits for [#go], and writes an
/// answer a line.
final class LoadRun implements AutoCloseable {
    private static final Duration TO_THE_FIRST_USER = Duration.ofSeconds(30);

    private final Path folder;
    private final Child gatling;

    private LoadRun(Path folder, Child gatling) {
        this.folder = folder;
        this.gatling = gatling;
    }

    static LoadRun start(Incident incident, List<Path> classPath, List<Node> nodes, Path folder)
            throws IOException {
        Incident.Load load = incident.load();
        Duration pause = Timeline.of(incident).pause();
        Files.createDirectories(folder);
        String shop =
                nodes.stream()
                        .map(Node::address)
                        .map(URI::toString)
                        .collect(Collectors.joining(","));
        Child gatling =
                Child.start(
                        Child.spec(
                                        "gatling",
                                        Rig.java(),
                                        "-Xmx512m",
                                        "-XX:+UseSerialGC",
                                        "--add-opens",
                                        "java.base/java.lang=ALL-UNNAMED",
                                        "-Dshop=" + shop,
                                        "-DwarmUp=" + load.warmUp().toSeconds(),
                                        "-Dcalm=" + load.calm().toSeconds(),
                                        "-Dstorm=" + load.storm().toSeconds(),
                                        "-Dpause=" + pause.toMillis(),
                                        "-Dseed=" + load.seed(),
                                        "-Danswers=" + folder.resolve("answers.csv"),
                                        "-Dgo=" + folder.resolve("go"),
                                        "-cp",
                                        classPath.stream()
                                                .map(Path::toString)
                                                .collect(Collectors.joining(File.pathSeparator)),
                                        "io.gatling.app.Gatling",
                                        "-s",
                                        "load." + load.simulation(),
                                        "-rf",
                                        folder.resolve("gatling").toString(),
                                        "-nr")
                                .log(folder.resolve("gatling.log")));
        return new LoadRun(folder, gatling);
    }

    /// Lets the load begin.
    ///
    /// @return when the first user arrived, in milliseconds since the epoch
    long go() throws IOException {
        Files.writeString(folder.resolve("go"), "");
        Path started = folder.resolve("answers.csv.started");
        Instant deadline = Instant.now().plus(TO_THE_FIRST_USER);
        while (!Files.exists(started)) {
            if (!gatling.alive() || Instant.now().isAfter(deadline)) {
                throw failed("the load did not start");
            }
            pause();
        }
        return Long.parseLong(Files.readString(started).strip());
    }

    /// Waits until every request is answered or has timed out and Gatling has ended.
    Answers finish(Duration patience) throws IOException {
        Instant deadline = Instant.now().plus(patience);
        while (gatling.alive()) {
            if (Instant.now().isAfter(deadline)) {
                throw failed("the load did not end");
            }
            pause();
        }
        return Answers.read(folder.resolve("answers.csv"));
    }

    private Failure failed(String what) {
        return new Failure(
                what + ":\n" + gatling.lastLines(15), "the whole log is " + gatling.log());
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("interrupted", "");
        }
    }

    @Override
    public void close() {
        gatling.close();
    }
}
