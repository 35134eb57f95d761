package lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import lab.build.Lock;
import lab.history.ScratchRepository;
import lab.ui.Failure;
import lab.ui.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import platform.Cache;

/// The commands on a scratch course with one incident.
class CommandsTest {

    @TempDir Path folder;
    @TempDir Path timings;
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private ScratchRepository scratch;
    private Lab lab;

    @BeforeEach
    void aPublishedCourse() {
        scratch = new ScratchRepository(folder);
        scratch.write(".gitignore", ".lab/\n");
        scratch.commit("build: begin");
        scratch.write("docs/incidents/oversell/README.md", "# Sold twice\n\nUsers say so.\n");
        scratch.write("docs/incidents/oversell/incident.yaml", "page: \"More sold: than held\"\n");
        scratch.commit("order: check out", "Tag: stage-0-oversell-incident");
        scratch.write("docs/incidents/oversell/README.md", "# The cause is the race\n");
        String tip = scratch.commit("order: fix", "Tag: stage-0-oversell-fix");
        scratch.git("switch", "--quiet", "--detach", scratch.publish(1, tip));
        PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
        lab =
                new Lab(
                        scratch.repository(),
                        Progress.to(quiet, timings),
                        new PrintStream(written, true, StandardCharsets.UTF_8));
    }

    @Test
    void listsTheSymptom() {
        run(new ListIncidents());

        assertThat(text()).contains("oversell", "not yet", "More sold: than held");
    }

    @Test
    void listsForMachines() {
        run(new ListIncidents(), "--json");

        assertThat(text())
                .contains("\"id\" : \"oversell\"")
                .contains("\"fixTag\" : \"stage-0-oversell-fix\"")
                .contains("\"proven\" : null");
    }

    @Test
    void showsThePageAsItWasWhileNobodyKnewTheCause() {
        run(new Show(), "oversell");

        assertThat(text()).contains("# Sold twice").doesNotContain("cause");
    }

    @Test
    void makesTagsOnFirstUse() {
        run(new ListIncidents());

        assertThat(scratch.git("tag").lines())
                .contains("stage-0-oversell-fix", "edition-1/stage-0-oversell-incident");
    }

    @Test
    void startsABranchAtTheIncident() {
        run(new Start(), "oversell");

        assertThat(scratch.git("branch", "--show-current")).isEqualTo("try-oversell");
        assertThat(scratch.git("rev-parse", "HEAD"))
                .isEqualTo(scratch.git("rev-parse", "stage-0-oversell-incident"));
    }

    @Test
    void startsNothingOverChangesThatAreNotCommitted() {
        scratch.write(".gitignore", ".lab/\nmine\n");

        assertThatThrownBy(() -> execute(new Start(), "oversell"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining(".gitignore");
    }

    @Test
    void startsNothingOverAnEarlierTry() {
        scratch.git("branch", "try-oversell");

        assertThatThrownBy(() -> execute(new Start(), "oversell"))
                .isInstanceOf(Failure.class)
                .extracting(e -> ((Failure) e).todo())
                .asString()
                .contains("git switch try-oversell");
    }

    @Test
    void runsNoIncidentThatTheTreeDoesNotHave() {
        assertThatThrownBy(() -> execute(new Up(), "--infra", "--incident", "overselt"))
                .isInstanceOf(Failure.class)
                .hasMessage("The checked-out tree has no incident called 'overselt'.")
                .extracting(e -> ((Failure) e).todo())
                .isEqualTo("It has: oversell");
    }

    @Test
    void runsNoIncidentWhoseFileIsWrong() {
        assertThatThrownBy(() -> execute(new Up(), "--infra", "--incident", "oversell"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("docs/incidents/oversell/incident.yaml:")
                .hasMessageContaining("required property 'nodes' not found");
    }

    @Test
    void drillsNobodyForATimeThatIsNone() {
        assertThatThrownBy(() -> execute(new Drill(), "oversell", "--for", "soon"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("'soon'");
    }

    @Test
    void drillsNobodyInAnIncidentThatIsNotThere() {
        assertThatThrownBy(() -> execute(new Drill(), "oversel"))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("oversel");
    }

    @Test
    void cleansWhatThisCloneKeepsAndNothingElse() throws Exception {
        Path run = scratch.repository().labFolder("runs/oversell");
        Files.writeString(run.resolve("index.html"), "x".repeat(2 << 20));
        Path proofs = scratch.repository().labFolder().resolve("proofs.json");
        Files.writeString(proofs, "{}");

        run(new Clean(new FakeCache(timings)));

        assertThat(text()).contains("2.0 MiB").contains("Freed 2.0 MiB.");
        assertThat(run).doesNotExist();
        assertThat(proofs).exists();
    }

    @Test
    void cleansTheSharedCacheOnlyWhenToldTo() {
        FakeCache cache = new FakeCache(folder.resolve("cache"));

        run(new Clean(cache));
        assertThat(text()).contains("servers/mariadb", "3.0 MiB", "kept");
        assertThat(cache.entries()).hasSize(1);

        run(new Clean(cache), "--all");
        assertThat(text()).contains("Freed 3.0 MiB.");
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void onlyShowsWhatItWouldClean() throws Exception {
        Path run = scratch.repository().labFolder("runs/oversell");

        run(new Clean(new FakeCache(timings)), "--dry-run");

        assertThat(run).exists();
    }

    @Test
    void cleansNothingWhileAnotherLabIsAtWork() {
        try (Lock up = Lock.tryTake(scratch.repository(), "up").orElseThrow()) {
            assertThatThrownBy(() -> execute(new Clean(new FakeCache(timings))))
                    .isInstanceOf(Failure.class)
                    .hasMessageContaining("at work");
        }
    }

    private void run(Callable<Integer> command, String... arguments) {
        assertThat(execute(command, arguments)).isZero();
    }

    private int execute(Callable<Integer> command, String... arguments) {
        AtomicReference<RuntimeException> failure = new AtomicReference<>();
        CommandLine line = new CommandLine(lab).addSubcommand("it", command);
        line.setExecutionExceptionHandler(
                (exception, at, parsed) -> {
                    failure.set((RuntimeException) exception);
                    return 2;
                });
        String[] all = new String[arguments.length + 1];
        all[0] = "it";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        int status = line.execute(all);
        if (failure.get() != null) {
            throw failure.get();
        }
        return status;
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }

    private static final class FakeCache implements SharedCache {

        private final Path folder;
        private final List<Cache.Entry> entries = new ArrayList<>();

        FakeCache(Path folder) {
            this.folder = folder;
            entries.add(new Cache.Entry("servers/mariadb", 3 << 20, Instant.EPOCH));
        }

        @Override
        public Path folder() {
            return folder;
        }

        @Override
        public List<Cache.Entry> entries() {
            return entries;
        }

        @Override
        public long clean() {
            long bytes = entries.stream().mapToLong(Cache.Entry::bytes).sum();
            entries.clear();
            return bytes;
        }
    }
}
