package platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Waits for a server to become ready, or ends it and says what its log said last.
final class Readiness {
    /// For a machine that does ten other things; a server that ends is noticed at once.
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int LOG_LINES = 15;

    private Readiness() {}

    interface Probe {
        /// @return whether it is ready; an exception means not yet
        boolean ready() throws Exception;
    }

    static void await(Child server, Probe probe) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!succeeds(probe)) {
            if (!server.alive() || Instant.now().isAfter(deadline)) {
                throw failed(server);
            }
            pause(server);
        }
    }

    /// Ends the server.
    private static ServerFailed failed(Child server) {
        String state =
                server.alive()
                        ? "is not ready after " + PATIENCE.toSeconds() + " s"
                        : "ended with status " + server.exitValue();
        server.close();
        String last = server.lastLines(LOG_LINES);
        return new ServerFailed(
                server.name() + " " + state + ":\n" + last.indent(2).stripTrailing(),
                Remedy.of(last, server.log()));
    }

    private static boolean succeeds(Probe probe) {
        try {
            return probe.ready();
        } catch (Exception notYet) {
            return false;
        }
    }

    private static void pause(Child server) {
        try {
            TimeUnit.MILLISECONDS.sleep(15);
        } catch (InterruptedException e) {
            server.close();
            Thread.currentThread().interrupt();
            throw new ServerFailed("interrupted while " + server.name() + " started", "");
        }
    }
}
