package outside.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Notices callers who gave up while they waited, so that `open` in the counts means
/// connections that are really open.
///
/// How it works: a few times a second it asks the [SocketTable] about calls that have waited for
/// a while. A caller counts as gone when he is missing twice in a row, because the kernel may
/// skip a line of a table that changes while it is read. A caller who half-closes his connection
/// after the request, as HTTP allows but hardly anybody does, counts as gone, too.
///
/// Cost: nothing while all calls are answered quickly; gone callers are noticed within 1 s.
final class Departures implements Runnable {

    static final Duration PATIENCE = Duration.ofMillis(400);

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Services services;
    private final int port;
    private final Ticks ticks;
    private Set<Visitor> missing = Set.of();

    Departures(Services services, int port, Ticks ticks) {
        this.services = services;
        this.port = port;
        this.ticks = ticks;
    }

    /// Until its thread is interrupted.
    @Override
    public void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        Map<Visitor, Service> gone = new HashMap<>();
        for (Service service : services.all()) {
            service.waitingSince(ticks.now().minus(PATIENCE))
                    .forEach(visitor -> gone.put(visitor, service));
        }
        if (!gone.isEmpty()) {
            SocketTable.connectedTo(port)
                    .ifPresentOrElse(
                            callers -> gone.keySet().removeIf(v -> callers.contains(v.caller())),
                            gone::clear);
        }
        gone.forEach(
                (visitor, service) -> {
                    if (missing.contains(visitor)) {
                        service.leaves(visitor);
                    }
                });
        missing = gone.keySet();
    }
}
