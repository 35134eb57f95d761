package kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.DiskReadCollector;
import org.openjdk.jcstress.infra.collectors.InProcessCollector;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.runners.TestList;

/// Lets jcstress run two threads against each other, millions of times, for each class here whose
/// name ends in `Stress`. Lincheck tries interleavings; this is what compiler and processor make of
/// the code, and both may also reorder it.
///
/// One run for all, since jcstress first tries out the machine for some seconds. It is short: what
/// it does not see is not proven to be impossible. More, which takes minutes, or one alone:
///
///     ./mvnw -pl src/kit test -Dtest=StressTest -Dstress='-m quick' -Dstress.of=Hand
///
/// What was seen how often is in target/jcstress/index.html.
class StressTest {
    /// One JVM for each: it begins in the interpreter and ends in code of C2, which is told to put
    /// by chance into any order what it may.
    private static final String SHORT =
            "-iters 4 -time 100 -pth false -sc false"
                    + " -jvmArgs -XX:+StressLCM -jvmArgs -XX:+StressGCM";

    private static final String OPTIONS = System.getProperty("stress", SHORT);
    private static final String OF = System.getProperty("stress.of", ".*");
    private static final Path FOLDER = Path.of("target", "jcstress").toAbsolutePath();
    private static final Path LOG = FOLDER.resolve("log.txt");

    @TestFactory
    Stream<DynamicTest> nothingForbiddenIsSeen() throws Exception {
        assumeTrue(Runtime.getRuntime().availableProcessors() > 1, "two threads need two cores");
        List<String> tests =
                TestList.tests().stream()
                        .filter(Pattern.compile(OF).asPredicate())
                        .sorted()
                        .toList();
        assertThat(tests).as("no stress test has '%s' in its name", OF).isNotEmpty();
        Collection<TestResult> results = run();
        return tests.stream()
                .map(test -> DynamicTest.dynamicTest(test, () -> check(test, results)));
    }

    private static void check(String test, Collection<TestResult> all) {
        List<TestResult> results = all.stream().filter(r -> r.getName().equals(test)).toList();
        assertThat(results).as("%s was not run, see %s", test, LOG).isNotEmpty();
        for (TestResult result : results) {
            assertThat(result.status())
                    .as("%s: %s %s", test, result.getMessages(), result.getVmErr())
                    .isEqualTo(Status.NORMAL);
            assertThat(result.grading().failureMessages).as(test).isEmpty();
        }
    }

    /// In a JVM of its own, since it passes its options on to those that it forks, and this one's
    /// are for lincheck.
    private static Collection<TestResult> run() throws Exception {
        Files.createDirectories(FOLDER);
        for (Path old : blobs()) {
            Files.delete(old);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("-Djava.io.tmpdir=" + FOLDER, "-Djna.tmpdir=" + FOLDER));
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("org.openjdk.jcstress.Main", "-r", FOLDER.toString(), "-t", OF));
        command.addAll(List.of(OPTIONS.split(" ")));
        Process process =
                new ProcessBuilder(command)
                        .directory(FOLDER.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(LOG.toFile())
                        .start();
        try {
            boolean ended = process.waitFor(OPTIONS.equals(SHORT) ? 5 : 120, TimeUnit.MINUTES);
            assertThat(ended).as("has not ended, see %s", LOG).isTrue();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return read();
    }

    private static Collection<TestResult> read() throws Exception {
        InProcessCollector results = new InProcessCollector();
        for (Path blob : blobs()) {
            DiskReadCollector reader = new DiskReadCollector(blob.toString(), results);
            reader.dump();
            reader.close();
        }
        return results.getTestResults();
    }

    private static List<Path> blobs() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".bin.gz")).toList();
        }
    }
}
