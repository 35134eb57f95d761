package kit.limit;

import java.util.ArrayList;
import java.util.List;

/// What a [Limit] promises, word for word: from any grant on, those that follow hold no more
/// permits than the burst and one for each interval until then. Whatever that leaves is granted.
///
/// It keeps every grant, and looks at each of them for each question.
final class Promise {
    private record Grant(long atNanos, int permits) {}

    private final long intervalNanos;
    private final int burst;
    private final List<Grant> grants = new ArrayList<>();

    Promise(Limit limit, long startNanos) {
        this.intervalNanos = limit.intervalNanos();
        this.burst = limit.burst();
        this.grants.add(new Grant(startNanos, 0)); // full by then, and no more than full
    }

    /// The shortest wait that breaks it from no grant on.
    long nanosUntil(int wanted, long nowNanos) {
        long waitNanos = 0;
        long sum = wanted;
        for (Grant grant : grants.reversed()) {
            sum += grant.permits();
            long allowedAt = grant.atNanos() + (sum - burst) * intervalNanos;
            waitNanos = Math.max(waitNanos, allowedAt - nowNanos);
        }
        return waitNanos;
    }

    /// As [TokenBucket#reserve].
    long reserve(int wanted, long nowNanos, long waitNanosMax) {
        long waitNanos = nanosUntil(wanted, nowNanos);
        if (waitNanos > waitNanosMax) {
            return TokenBucket.REFUSED;
        }
        grants.add(new Grant(nowNanos + waitNanos, wanted));
        return waitNanos;
    }
}
