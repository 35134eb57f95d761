package outside;

/// How one service behaves now. Changed while it runs; a change holds for calls that wait, too.
///
/// @param failureRate the share of calls, 0 to 1, that are answered 503 with nothing done
/// @param hanging whether calls are accepted and then not answered until this is false again
public record Settings(Latency latency, Capacity capacity, double failureRate, boolean hanging) {

    /// Answers at once, to everybody, always.
    public static final Settings PERFECT = new Settings(Latency.NONE, Capacity.UNLIMITED, 0, false);

    public Settings {
        if (!(failureRate >= 0 && failureRate <= 1)) {
            throw new IllegalArgumentException("failureRate is " + failureRate + ", not 0 to 1");
        }
    }
}
