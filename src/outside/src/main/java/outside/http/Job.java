package outside.http;

import java.util.function.Supplier;

/// What a service does for a call once its time has come.
///
/// @param reference what the call is about, for the log: an order's id, a SKU, a recipient
/// @param work done when the latency is over, just before the answer; not at all if the service
///     hangs, fails or refuses
record Job(String reference, Supplier<Answer> work) {

    static Job answering(Answer answer) {
        return new Job("", () -> answer);
    }
}
