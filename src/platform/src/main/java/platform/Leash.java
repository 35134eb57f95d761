package platform;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Ends the children of this JVM when the JVM itself no longer can.
///
/// A shell (`leash.sh`) reads the children's PIDs from a pipe. When the JVM dies, the kernel closes
/// the pipe, and the shell sends SIGTERM, and 2 s later SIGKILL, to what is left. Shutdown hooks do
/// the same sooner on an orderly exit; they do not run on kill -9.
///
/// Refused: `prctl(PR_SET_PDEATHSIG)`, which fires when the *thread* that started the child ends,
/// and which Java cannot call in the child.
///
/// Threads: any.
final class Leash {
    private static Leash ofThisJvm;

    private final Process shell;
    private final OutputStream pipe;

    private Leash(Process shell) {
        this.shell = shell;
        this.pipe = shell.getOutputStream();
    }

    static synchronized Leash ofThisJvm() {
        if (ofThisJvm == null || !ofThisJvm.shell.isAlive()) {
            ofThisJvm = start();
        }
        return ofThisJvm;
    }

    private static Leash start() {
        try (InputStream script = Leash.class.getResourceAsStream("leash.sh")) {
            String text = new String(script.readAllBytes(), StandardCharsets.UTF_8);
            return new Leash(
                    new ProcessBuilder("/bin/sh", "-c", text, "leash")
                            .redirectOutput(Redirect.DISCARD)
                            .redirectError(Redirect.DISCARD)
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start /bin/sh to watch over child processes", e);
        }
    }

    void hold(long pid) {
        tell("+ " + pid + " " + startTime(pid) + "\n");
    }

    void release(long pid) {
        tell("- " + pid + "\n");
    }

    private synchronized void tell(String line) {
        try {
            pipe.write(line.getBytes(StandardCharsets.US_ASCII));
            pipe.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("the process that watches over children is gone", e);
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
