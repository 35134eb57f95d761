package kit.breaker;

import java.time.Duration;
import java.util.SplittableRandom;

/// Settings for tests: small ones, so that much happens in few calls.
final class Samples {
    static final Duration SLOW = Duration.ofMillis(100);

    private Samples() {}

    static Settings lastCalls(int calls, int callsMin) {
        return lastCalls(calls, callsMin, 50);
    }

    static Settings lastCalls(int calls, int callsMin, int percent) {
        return settings(new Settings.LastCalls(calls), callsMin, percent);
    }

    static Settings lastSeconds(int seconds, int callsMin) {
        return settings(new Settings.LastSeconds(seconds), callsMin, 50);
    }

    /// So many failed, or half of them slow: open for ten seconds, then two probes.
    private static Settings settings(Settings.Span span, int callsMin, int percent) {
        return new Settings(
                span,
                callsMin,
                percent,
                new Settings.Slow(50, SLOW),
                new Settings.Recovery(Duration.ofSeconds(10), 2));
    }

    static Settings random(SplittableRandom random) {
        int size = 1 + random.nextInt(12);
        Settings.Span span =
                random.nextBoolean()
                        ? new Settings.LastCalls(size)
                        : new Settings.LastSeconds(size);
        return new Settings(
                span,
                1 + random.nextInt(size),
                1 + random.nextInt(100),
                new Settings.Slow(1 + random.nextInt(100), SLOW),
                new Settings.Recovery(
                        Duration.ofMillis(1 + random.nextInt(5_000)), 1 + random.nextInt(6)));
    }
}
