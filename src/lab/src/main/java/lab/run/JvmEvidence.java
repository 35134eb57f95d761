package lab.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lab.evidence.DeadlockDrawing;
import lab.evidence.HeapClasses;
import lab.evidence.OldObjects;
import lab.evidence.Rows;
import lab.evidence.ThreadGroups;
import lab.measure.Deadlocks;
import lab.measure.Jcmd;
import lab.measure.Probes;
import lab.measure.Probes.Node;
import lab.measure.Reading;
import lab.run.Evidence.Form;

/// Evidence that a node's JVM gives. What it does not give becomes a line that says why.
final class JvmEvidence {
    static final String OLD_OBJECTS = "old-objects";
    static final String THREADS = "threads";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORDING = "old";

    private final Path folder;
    private final Probes probes;
    private final Jcmd jcmd;
    private final Node node;

    JvmEvidence(Path folder, Probes probes) {
        this.folder = folder.toAbsolutePath();
        this.probes = probes;
        this.jcmd = probes.jcmd();
        this.node = probes.nodes().getFirst();
    }

    /// Evidence of that kind; none if it is no kind of the JVM's.
    List<Evidence> take(String kind, Snapshot calm, Snapshot storm) throws IOException {
        return switch (kind) {
            case "thread-groups" -> List.of(threadGroups());
            case "deadlock" -> deadlock();
            case "heap-histogram" -> List.of(heapHistogram(calm.heap(), storm.heap()));
            case OLD_OBJECTS -> List.of(oldObjects());
            default -> List.of();
        };
    }

    Evidence threads() throws IOException {
        Exhibit exhibit = exhibit("Threads of " + node.name() + " in the storm", "Thread.print");
        return exhibit.attempt(
                () -> exhibit.text("threads.txt", jcmd.run(node.pid(), "Thread.print")));
    }

    private Evidence threadGroups() throws IOException {
        Exhibit exhibit =
                exhibit(
                        "Threads of " + node.name() + " by what they do, virtual ones too",
                        "Thread.dump_to_file -format=json /tmp/threads.json");
        return exhibit.attempt(
                () ->
                        exhibit.table(
                                "thread-groups.json", ThreadGroups.of(jcmd.threads(node.pid()))));
    }

    /// The drawing and the stacks; a line if no node has a deadlock.
    private List<Evidence> deadlock() throws IOException {
        String command = "Thread.print | sed -n '/deadlock:/,$p'";
        Exhibit drawing = exhibit("Who waits for whom: deadlocks of platform threads", command);
        for (Node each : probes.nodes()) {
            String print;
            try {
                print = jcmd.run(each.pid(), "Thread.print");
            } catch (IOException e) {
                return List.of(drawing.missing(e));
            }
            Deadlocks deadlocks = Deadlocks.parse(print);
            if (deadlocks.threads() > 0) {
                Exhibit stacks =
                        exhibit("Stacks of the deadlocked threads of " + each.name(), command);
                return List.of(
                        drawing.svg("deadlock.svg", DeadlockDrawing.of(deadlocks)),
                        stacks.text("deadlock.txt", Deadlocks.section(print)));
            }
        }
        return List.of(
                drawing.text(
                        "deadlock.txt",
                        "No deadlock: no platform threads wait for each other in a circle.\n"));
    }

    private Evidence heapHistogram(Probes.Heap calm, Probes.Heap storm) throws IOException {
        Exhibit exhibit =
                exhibit(
                        "Live objects of " + node.name() + " by class, after calm and after storm",
                        "GC.class_histogram");
        return exhibit.attempt(
                () -> {
                    if (storm.first() == null) {
                        throw new IOException(why(storm.liveMegabytes()));
                    }
                    return exhibit.table(
                            "heap-histogram.json", HeapClasses.of(calm.first(), storm.first()));
                });
    }

    private static String why(Reading reading) {
        return reading instanceof Reading.Missing(String why) ? why : "it was not read";
    }

    /// Records from now on which allocated objects stay, into the side's folder.
    void startRecording() {
        try {
            jcmd.run(node.pid(), "JFR.configure", "repositorypath=" + folder.resolve("jfr"));
            jcmd.run(
                    node.pid(),
                    "JFR.start",
                    "name=" + RECORDING,
                    "settings=none",
                    "+jdk.OldObjectSample#enabled=true",
                    "+jdk.OldObjectSample#stackTrace=true",
                    "+jdk.OldObjectSample#cutoff=3s");
        } catch (IOException notStarted) {
            // The dump at the end will say so.
        }
    }

    private Evidence oldObjects() throws IOException {
        Exhibit exhibit =
                exhibit(
                        "What holds the objects of " + node.name() + " that stayed",
                        "JFR.start name=old +jdk.OldObjectSample#stackTrace=true   # before\n"
                                + "jcmd <pid> JFR.dump name=old path-to-gc-roots=true"
                                + " filename=/tmp/old.jfr\n"
                                + "jfr print --events OldObjectSample /tmp/old.jfr | less");
        return exhibit.attempt(
                () -> {
                    Path recording = folder.resolve("old-objects.jfr");
                    // Only what has outlived a collection counts as old.
                    jcmd.run(node.pid(), "GC.run");
                    jcmd.run(
                            node.pid(),
                            "JFR.dump",
                            "name=" + RECORDING,
                            "path-to-gc-roots=true",
                            "filename=" + recording);
                    return exhibit.text("old-objects.txt", OldObjects.text(recording));
                });
    }

    private Exhibit exhibit(String title, String command) {
        return new Exhibit(folder, title, "jcmd <pid of " + node.name() + "> " + command);
    }

    private interface Attempt {
        Evidence take() throws IOException;
    }

    /// A piece of evidence before it is taken.
    private record Exhibit(Path folder, String title, String how) {

        Evidence attempt(Attempt attempt) throws IOException {
            try {
                return attempt.take();
            } catch (IOException e) {
                return missing(e);
            }
        }

        Evidence missing(IOException e) throws IOException {
            Path file = Files.createTempFile(folder, "missing", ".txt");
            Files.writeString(file, "It could not be had: " + e.getMessage() + "\n");
            return new Evidence(title, Form.TEXT, file, how);
        }

        Evidence text(String file, String text) throws IOException {
            return new Evidence(title, Form.TEXT, write(file, text), how);
        }

        Evidence svg(String file, String svg) throws IOException {
            return new Evidence(title, Form.SVG, write(file, svg), how);
        }

        Evidence table(String file, Rows rows) throws IOException {
            String json = JSON.writeValueAsString(rows);
            return new Evidence(title, Form.TABLE, write(file, json), how);
        }

        private Path write(String file, String text) throws IOException {
            return Files.writeString(folder.resolve(file), text);
        }
    }
}
