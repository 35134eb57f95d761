package kit.breaker;

import java.util.ArrayDeque;

/// The last so many calls.
///
/// How it works: only the bad ones are kept, each with its number. What is not there was good.
///
/// ```text
///   calls      … ✓ ✗ ✓ ✓ ✓ ✗ ✓ ✓         8 calls, of which the last 6 count
///   kept           1       5             number 1 is too old, and forgotten
/// ```
///
/// So a good call adds one to a number and is done. Once the last bad call is forgotten it does not
/// even do that: one more of the same changes nothing.
///
/// Cost: good: a read, or an atomic addition. Bad: O(1), some 32 bytes until it is forgotten.
final class CallWindow implements Window {
    private record Bad(long number, boolean failed, boolean slow) {}

    private final int size;

    /// Calls that ended.
    private final Tally tally = new Tally();

    /// With so many calls ended, all that count were good. Changes only while the tally is stopped.
    private volatile long spotlessAt;

    /// Calls that ended, as of the last look at the tally.
    private long ended;

    private final ArrayDeque<Bad> bad = new ArrayDeque<>();
    private int failed;
    private int slow;

    CallWindow(int size) {
        this.size = size;
        this.spotlessAt = size;
    }

    @Override
    public boolean pass(long nowNanos) {
        return tally.get() >= spotlessAt || tally.add();
    }

    @Override
    public void record(boolean isFailed, boolean isSlow, long nowNanos) {
        see(tally.stop());
        if (isFailed || isSlow) {
            bad.addLast(new Bad(ended, isFailed, isSlow));
            failed += isFailed ? 1 : 0;
            slow += isSlow ? 1 : 0;
            spotlessAt = ended + 1 + size;
        }
        see(ended + 1);
    }

    @Override
    public void letGoodPass() {
        tally.start(ended);
    }

    @Override
    public void advance(long nowNanos) {
        see(tally.get());
    }

    /// @param count below 0 if the tally was stopped
    private void see(long count) {
        if (count < 0) {
            return;
        }
        ended = count;
        while (!bad.isEmpty() && bad.getFirst().number() < ended - size) {
            Bad old = bad.removeFirst();
            failed -= old.failed() ? 1 : 0;
            slow -= old.slow() ? 1 : 0;
        }
    }

    @Override
    public long calls() {
        return Math.min(ended, size);
    }

    @Override
    public long failed() {
        return failed;
    }

    @Override
    public long slow() {
        return slow;
    }
}
