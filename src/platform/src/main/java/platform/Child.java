package platform;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// A child process that never outlives this JVM.
///
/// How it works: the child begins as a shell that waits for a line before it becomes the command.
/// The line is sent only after the [Leash] holds its PID; if the JVM dies in between, the shell
/// reads the end of its input and exits. So there is no moment at which a killed JVM leaves
/// something behind.
///
/// Its output goes to a log file. `close` sends SIGTERM, and SIGKILL after 2 s, to it and to what
/// it started. It has a session and a process group of its own: Ctrl-C reaches this JVM alone,
/// which decides in which order things stop, and what the child started goes with it even when it
/// has lost its parent.
///
/// Threads: any.
public final class Child implements AutoCloseable {
    private static final long TERM_SECONDS = 2;
    private static final Set<Child> RUNNING = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Child::closeAll, "end children"));
    }

    private final Spec spec;
    private final Process process;

    private Child(Spec spec, Process process) {
        this.spec = spec;
        this.process = process;
    }

    /// What to start.
    ///
    /// @param name as people call it
    /// @param env added to this JVM's own environment
    /// @param dir working folder; null for this JVM's
    /// @param log file for what it prints
    public record Spec(
            String name, List<String> command, Map<String, String> env, Path dir, Path log) {

        public Spec env(Map<String, String> added) {
            return new Spec(name, command, Map.copyOf(added), dir, log);
        }

        public Spec dir(Path folder) {
            return new Spec(name, command, env, folder, log);
        }

        public Spec log(Path file) {
            return new Spec(name, command, env, dir, file);
        }
    }

    public static Spec spec(String name, String... command) {
        return new Spec(name, List.of(command), Map.of(), null, null);
    }

    /// A command that does not exist is not noticed here: the child ends with the status 127, and
    /// its log says why.
    ///
    /// @throws ServerFailed if the system refuses to start it
    public static Child start(Spec spec) {
        List<String> command = Leash.shellCommand("read -r go && exec \"$@\"", spec.name());
        command.addAll(spec.command());
        try {
            Files.createDirectories(spec.log().toAbsolutePath().getParent());
            ProcessBuilder builder =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(spec.log().toFile());
            builder.environment().putAll(spec.env());
            if (spec.dir() != null) {
                builder.directory(spec.dir().toFile());
            }
            Child child = new Child(spec, builder.start());
            child.letGo();
            return child;
        } catch (IOException e) {
            throw new ServerFailed(
                    spec.name() + " could not be started: " + e.getMessage(),
                    "Is there room on the disk, and is " + spec.log() + " writable?",
                    e);
        }
    }

    private void letGo() throws IOException {
        RUNNING.add(this);
        process.onExit().thenRun(this::forget);
        // Closed without the line, it ends.
        try (var in = process.getOutputStream()) {
            Leash.ofThisJvm().hold(pid());
            in.write("go\n".getBytes(StandardCharsets.US_ASCII));
        }
    }

    public String name() {
        return spec.name();
    }

    public long pid() {
        return process.pid();
    }

    public Path log() {
        return spec.log();
    }

    public boolean alive() {
        return process.isAlive();
    }

    /// Waits until it has ended by itself.
    ///
    /// @return its exit status
    public int await() {
        try {
            int status = process.waitFor();
            forget();
            return status;
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + name() + " ran", e);
        }
    }

    /// Waits until it has ended by itself, but not for ever.
    ///
    /// @return whether it has ended
    public boolean await(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !alive();
        }
    }

    /// The status it ended with.
    ///
    /// @throws IllegalThreadStateException while it is alive
    public int exitValue() {
        return process.exitValue();
    }

    /// The end of what it printed; empty where there is nothing.
    public String lastLines(int count) {
        try (Stream<String> lines = Files.lines(spec.log(), StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException none) {
            return "";
        }
    }

    @Override
    public void close() {
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        all.add(process.toHandle());
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(TERM_SECONDS, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
                process.waitFor();
            }
            forget();
        } catch (InterruptedException e) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }

    private void forget() {
        RUNNING.remove(this);
        Leash.ofThisJvm().release(pid());
    }

    private static void closeAll() {
        RUNNING.parallelStream().forEach(Child::close);
    }
}
