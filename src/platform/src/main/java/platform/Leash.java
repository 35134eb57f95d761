package platform;

import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Ends the children of this JVM when the JVM itself no longer can.
///
/// A shell (`leash.sh`) reads from a pipe what it has to hold. When the JVM dies, the kernel closes
/// the pipe, and the shell sends SIGTERM, and 2 s later SIGKILL, to what is left. Shutdown hooks do
/// the same sooner on an orderly exit; they do not run on kill -9.
///
/// What is held is a child's process *group*: the child and all it started. The shell has a session
/// of its own, for what is aimed at our group (Ctrl-C, `timeout -s KILL`) must not hit it with us.
///
/// Refused: `prctl(PR_SET_PDEATHSIG)`, which fires when the *thread* that started the child ends,
/// and which Java cannot call in the child.
///
/// Left out: a process that makes itself a session (a daemon) leaves its group and escapes; none of
/// ours does. Where there is no `setsid` (macOS) only the child itself is held.
///
/// Threads: any.
final class Leash {
    private static final Leash OF_THIS_JVM = new Leash();
    private static final List<String> OWN_SESSION = ownSession();

    /// What the shell was told to hold, by PID.
    private final Map<Long, String> held = new LinkedHashMap<>();

    private Process shell;

    private Leash() {}

    static Leash ofThisJvm() {
        return OF_THIS_JVM;
    }

    private static List<String> ownSession() {
        for (String program : List.of("/usr/bin/setsid", "/bin/setsid")) {
            if (Files.isExecutable(Path.of(program))) {
                return List.of(program);
            }
        }
        return List.of();
    }

    /// The command that runs `script` with `name` as its name, in a session and process group of
    /// its own.
    static List<String> shellCommand(String script, String name) {
        List<String> command = new ArrayList<>(OWN_SESSION);
        command.addAll(List.of("/bin/sh", "-c", script, name));
        return command;
    }

    /// When this returns, the process cannot outlive us. It must have been started by
    /// [#shellCommand].
    synchronized void hold(long pid) throws IOException {
        String message = "+ " + target(pid) + " " + startTime(pid);
        held.put(pid, message);
        if (shell == null || !tell(message)) {
            startShell();
        }
    }

    /// Forgets a process that has ended and was waited for; what is left of its group is killed. A
    /// second call does nothing.
    synchronized void release(long pid) {
        if (held.remove(pid) != null) {
            tell("- " + target(pid));
        }
    }

    private static String target(long pid) {
        return OWN_SESSION.isEmpty() ? Long.toString(pid) : "-" + pid;
    }

    /// The first shell, or another one if somebody killed it; it holds all that is to be held.
    private void startShell() throws IOException {
        try (InputStream script = Leash.class.getResourceAsStream("leash.sh")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            shell =
                    new ProcessBuilder(shellCommand(text, "leash"))
                            .directory(Path.of("/").toFile())
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start();
        }
        for (String message : held.values()) {
            if (!tell(message)) {
                throw new IOException("the shell that watches over child processes ended at once");
            }
        }
    }

    private boolean tell(String line) {
        try {
            shell.getOutputStream().write((line + "\n").getBytes(StandardCharsets.US_ASCII));
            shell.getOutputStream().flush();
            return true;
        } catch (IOException gone) {
            return false;
        }
    }

    /// Field 22 of /proc/PID/stat: clock ticks after boot; 0 where that cannot be read.
    static long startTime(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[19]);
        } catch (IOException gone) {
            return 0;
        }
    }
}
