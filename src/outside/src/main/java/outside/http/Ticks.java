package outside.http;

import java.time.Instant;

/// The clock of one server: starts at 0 and never goes back, whatever happens to the time of day.
final class Ticks {

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();

    long nanos() {
        return System.nanoTime() - startNanos;
    }

    Instant now() {
        return start.plusNanos(nanos());
    }
}
