package mini.concurrency.deadline;

import java.time.Duration;

/// A point in time after which nobody waits for the answer any more.
///
/// @param atNanos on the scale of [Time#nanos]
public record Deadline(long atNanos) {

    private static final ScopedValue<Deadline> CURRENT = ScopedValue.newInstance();

    /// No call waits longer, not even the outermost one.
    public static final Duration BUDGET_MAX = Duration.ofMinutes(5);

    /// Within a budget from now, but never later than the deadline that holds here already.
    ///
    /// @throws IllegalArgumentException if the budget is negative or more than [#BUDGET_MAX]
    public static Deadline within(Duration budget, long nowNanos) {
        if (budget.isNegative() || budget.compareTo(BUDGET_MAX) > 0) {
            throw new IllegalArgumentException(
                    "a budget of " + budget + "; between 0 and " + BUDGET_MAX);
        }
        Deadline own = new Deadline(nowNanos + budget.toNanos());
        if (!CURRENT.isBound()) {
            return own;
        }
        Deadline outer = CURRENT.get();
        return outer.isBefore(own) ? outer : own;
    }

    /// What is left of the deadline that holds here; zero when it is over, [#BUDGET_MAX] where
    /// there is none. For clients that want a timeout.
    public static Duration remaining(long nowNanos) {
        if (!CURRENT.isBound()) {
            return BUDGET_MAX;
        }
        long left = CURRENT.get().atNanos - nowNanos;
        return left <= 0 ? Duration.ZERO : Duration.ofNanos(left);
    }

    /// Everything that runs within, on this thread, sees this deadline.
    <T> T during(ScopedValue.CallableOp<T, Exception> work) throws Exception {
        return ScopedValue.where(CURRENT, this).call(work);
    }

    boolean isOver(long nowNanos) {
        return nowNanos - atNanos >= 0;
    }

    /// By their difference, as [System#nanoTime] asks for: the scale may wrap around.
    private boolean isBefore(Deadline other) {
        return atNanos - other.atNanos < 0;
    }
}
