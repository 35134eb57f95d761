package shop.quote;

import java.time.Duration;

/// The moment until which somebody waits for an answer.
///
/// A timeout is a length and begins anew with every call it is handed to; a deadline is one moment
/// for all of them.
///
/// @param atNanos on the clock of [System#nanoTime]
public record Deadline(long atNanos) {
    public static Deadline in(Duration left) {
        return new Deadline(System.nanoTime() + left.toNanos());
    }

    /// 0 once it is over.
    public long leftNanos() {
        return leftNanos(System.nanoTime());
    }

    long leftNanos(long nowNanos) {
        return Math.max(0, atNanos - nowNanos);
    }
}
