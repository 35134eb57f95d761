package kit.breaker;

import java.time.Duration;

/// When a breaker opens, and how it closes again.
///
/// @param span over which calls the rates are taken
/// @param callsMin with fewer calls than that it does not judge
/// @param failurePercent it opens when at least so many of the calls failed
/// @param slow it opens when so many were slow, however they ended
/// @param recovery what happens once it is open
public record Settings(Span span, int callsMin, int failurePercent, Slow slow, Recovery recovery) {

    /// Which calls the rates are taken over.
    public sealed interface Span {}

    /// The last so many.
    public record LastCalls(int calls) implements Span {
        public LastCalls {
            requireWithin("calls", calls, CALLS_MAX);
        }
    }

    /// Those that ended in the current second and the ones before it, so many in all. Seconds begin
    /// with the breaker, so a call counts for more than `seconds` - 1 of them, and for `seconds` at
    /// most. When the oldest goes the rates may rise without a failure, so the first call of a
    /// second is judged whatever became of it.
    public record LastSeconds(int seconds) implements Span {
        public LastSeconds {
            requireWithin("seconds", seconds, SECONDS_MAX);
        }
    }

    /// @param percent of the calls
    /// @param above a call that takes longer is slow
    public record Slow(int percent, Duration above) {
        public Slow {
            requireWithin("percent of slow calls", percent, 100);
        }
    }

    /// @param openFor how long it refuses all calls
    /// @param probes how many calls it then lets through, to judge by them
    public record Recovery(Duration openFor, int probes) {
        public Recovery {
            requireWithin("probes", probes, CALLS_MAX);
            if (openFor.isNegative() || openFor.compareTo(OPEN_MAX) > 0) {
                throw new IllegalArgumentException(
                        "openFor is %s, must be between 0 and %s".formatted(openFor, OPEN_MAX));
            }
        }
    }

    private static final int CALLS_MAX = 1_000_000;
    private static final int SECONDS_MAX = 3_600;
    private static final Duration OPEN_MAX = Duration.ofDays(365);

    public Settings {
        requireWithin("callsMin", callsMin, CALLS_MAX);
        requireWithin("failurePercent", failurePercent, 100);
        if (span instanceof LastCalls(int calls) && callsMin > calls) {
            throw new IllegalArgumentException(
                    "callsMin is %d, but only the last %d calls are remembered: it would never open"
                            .formatted(callsMin, calls));
        }
    }

    /// Whether so many failed or slow ones are too many.
    boolean tooMany(long calls, long failed, long slowOnes) {
        return 100 * failed >= failurePercent * calls || 100 * slowOnes >= slow.percent() * calls;
    }

    private static void requireWithin(String what, int value, int max) {
        if (value < 1 || value > max) {
            throw new IllegalArgumentException(
                    "%s is %d, must be between 1 and %d".formatted(what, value, max));
        }
    }
}
