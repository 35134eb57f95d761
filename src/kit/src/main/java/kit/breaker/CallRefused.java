package kit.breaker;

/// The call was not made: the breaker is open, or its probes are still out. Try again later, or do
/// without the answer.
public final class CallRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Without a stack trace: under an outage there are many of them, and none is a surprise.
    CallRefused(State state) {
        super("no call: the breaker is " + state, null, false, false);
    }
}
