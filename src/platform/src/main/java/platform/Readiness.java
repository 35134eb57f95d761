package platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/// Waits for a server to become ready, or ends it and says what its log said last.
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
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
                String state =
                        server.alive()
                                ? "is not ready after " + PATIENCE.toSeconds() + " s"
                                : "ended";
                server.close();
                throw new ServerFailed(
                        server.name()
                                + " "
                                + state
                                + ":\n"
                                + server.lastLines(LOG_LINES).indent(2).stripTrailing(),
                        "The whole log: "
                                + server.log()
                                + ". Is there room (df -h), memory (free -h)?");
            }
            pause(server);
        }
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
