package lab.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// The JDK's own tool for asking a running JVM, as a process with a time limit: a JVM that is
/// stopped, or too busy to come to a safepoint, gives an error and never a hang.
///
/// Cost: about half a second of one core for the tool, and what the command does to the JVM.
///
/// @param folder for files that live as long as a command
/// @param limit for one command
public record Jcmd(Path folder, Duration limit) {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final List<String> QUICKLY_STARTED =
            List.of("-J-XX:TieredStopAtLevel=1", "-J-XX:+UseSerialGC", "-J-Xmx64m");

    public static Jcmd in(Path folder) {
        return new Jcmd(folder, PATIENCE);
    }

    /// What the JVM answers.
    ///
    /// @throws IOException if it refuses or does not answer in time
    public String run(long pid, String... command) throws IOException {
        Path answer = Files.createTempFile(folder, "jcmd", ".txt");
        try {
            List<String> all = new ArrayList<>();
            all.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
            all.addAll(QUICKLY_STARTED);
            all.add(Long.toString(pid));
            all.addAll(List.of(command));
            Process jcmd =
                    new ProcessBuilder(all)
                            .redirectErrorStream(true)
                            .redirectOutput(answer.toFile())
                            .start();
            await(jcmd, command[0]);
            String text = Files.readString(answer);
            if (jcmd.exitValue() != 0) {
                throw new IOException("jcmd " + command[0] + ": " + text.strip());
            }
            return text;
        } finally {
            Files.deleteIfExists(answer);
        }
    }

    private void await(Process jcmd, String command) throws IOException {
        try {
            if (!jcmd.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IOException(
                        "no answer to jcmd " + command + " within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            jcmd.destroyForcibly();
        }
    }

    /// All threads, virtual ones too. The JVM writes them to a file, for they may be many.
    public ThreadDump threads(long pid) throws IOException {
        Path file = Files.createTempFile(folder.toAbsolutePath(), "threads", ".json");
        try {
            run(pid, "Thread.dump_to_file", "-format=json", "-overwrite", file.toString());
            return ThreadDump.read(file);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
