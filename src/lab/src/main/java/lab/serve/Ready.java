package lab.serve;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import lab.ui.Failure;
import platform.Child;

/// Waits until a server answers, and tells why if it never does.
///
/// @param name of the server, for messages
/// @param alive whether its process runs
/// @param log where its words went
public record Ready(String name, BooleanSupplier alive, Path log) {

    private static final int POLL_MILLIS = 50;
    private static final int ANSWER_MILLIS_MAX = 2000;
    private static final int LINES_SHOWN = 15;
    private static final int LINE_SHOWN_MAX = 300;

    Ready(Child child) {
        this(child.name(), child::alive, child.log());
    }

    public boolean isAlive() {
        return alive.getAsBoolean();
    }

    /// Waits for status 200.
    ///
    /// @throws Failure with the last lines of the log if the process ends or time runs out
    public void awaitOk(URI address, Duration longest) {
        await(() -> answersOk(address), longest, address.toString());
    }

    /// Waits for a file that has content.
    ///
    /// @return its content
    public String awaitFile(Path file, Duration longest) {
        await(() -> !content(file).isEmpty(), longest, file.toString());
        return content(file);
    }

    private void await(BooleanSupplier done, Duration longest, String what) {
        long end = System.nanoTime() + longest.toNanos();
        while (!done.getAsBoolean()) {
            if (!alive.getAsBoolean()) {
                throw ended();
            }
            if (System.nanoTime() > end) {
                throw failure(
                        name + " is not ready after " + longest.toSeconds() + " s (" + what + ")");
            }
            pause();
        }
    }

    /// What to say when the process has ended though nobody stopped it.
    public Failure ended() {
        return failure(name + " has ended");
    }

    private Failure failure(String what) {
        return new Failure(what + ". The end of its log:\n" + tail(log), "Its whole log: " + log);
    }

    private static boolean answersOk(URI address) {
        try {
            HttpURLConnection call = (HttpURLConnection) address.toURL().openConnection();
            call.setConnectTimeout(ANSWER_MILLIS_MAX);
            call.setReadTimeout(ANSWER_MILLIS_MAX);
            int status = call.getResponseCode();
            call.disconnect();
            return status == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException notYet) {
            return "";
        }
    }

    static String tail(Path log) {
        try {
            byte[] bytes = Files.readAllBytes(log);
            String text = new String(bytes, StandardCharsets.UTF_8);
            List<String> lines = text.lines().map(Ready::cut).toList();
            return String.join(
                    "\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException none) {
            return "(it has none)";
        }
    }

    /// A line of JSON with a stack trace has ten thousand characters.
    private static String cut(String line) {
        return line.length() <= LINE_SHOWN_MAX ? line : line.substring(0, LINE_SHOWN_MAX) + " …";
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted while a server was starting.", "Run it again.");
        }
    }
}
