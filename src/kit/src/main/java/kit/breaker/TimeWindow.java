package kit.breaker;

/// The calls of the last so many seconds.
///
/// How it works: a ring of sums, one for each second; a new second takes the place of the oldest.
/// Seconds are counted from a start that does not change. Within the newest second good calls only
/// add one to a number; the first call of a new second puts that into the ring. A call with an
/// older time than others counts in the newest second.
///
/// Cost: good: an atomic addition. Bad, or the first in a second: O(1) and O(seconds that passed).
/// Three numbers a second.
final class TimeWindow implements Window {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final long startNanos;
    private final long[] calls;
    private final long[] failed;
    private final long[] slow;

    /// Good calls of the newest second that are not in the ring yet.
    private final Tally tally = new Tally();

    private long newest;
    private volatile long newestEndNanos;
    private long callsSum;
    private long failedSum;
    private long slowSum;

    TimeWindow(int seconds, long startNanos, long nowNanos) {
        this.startNanos = startNanos;
        this.calls = new long[seconds];
        this.failed = new long[seconds];
        this.slow = new long[seconds];
        begin(second(nowNanos));
    }

    @Override
    public boolean pass(long nowNanos) {
        return nowNanos - newestEndNanos < 0 && tally.add();
    }

    @Override
    public void record(boolean isFailed, boolean isSlow, long nowNanos) {
        count(Math.max(0, tally.stop()), 0, 0);
        move(second(nowNanos));
        count(1, isFailed ? 1 : 0, isSlow ? 1 : 0);
    }

    @Override
    public void letGoodPass() {
        tally.start(0);
    }

    /// In a new second, good calls do not pass: without the old ones the rates may be too high, and
    /// the next call has to judge.
    @Override
    public void advance(long nowNanos) {
        long passed = tally.stop();
        count(Math.max(0, passed), 0, 0);
        if (second(nowNanos) > newest) {
            move(second(nowNanos));
        } else if (passed >= 0) {
            letGoodPass();
        }
    }

    private void count(long more, int moreFailed, int moreSlow) {
        int at = place(newest);
        calls[at] += more;
        callsSum += more;
        failed[at] += moreFailed;
        failedSum += moreFailed;
        slow[at] += moreSlow;
        slowSum += moreSlow;
    }

    private void move(long current) {
        long first = Math.max(newest, current - calls.length) + 1;
        for (long second = first; second <= current; second++) {
            empty(place(second));
        }
        if (current > newest) {
            begin(current);
        }
    }

    private void begin(long second) {
        newest = second;
        newestEndNanos = startNanos + (second + 1) * SECOND_NANOS;
    }

    private void empty(int at) {
        callsSum -= calls[at];
        failedSum -= failed[at];
        slowSum -= slow[at];
        calls[at] = 0;
        failed[at] = 0;
        slow[at] = 0;
    }

    private long second(long nowNanos) {
        return Math.floorDiv(nowNanos - startNanos, SECOND_NANOS);
    }

    private int place(long second) {
        return (int) Math.floorMod(second, (long) calls.length);
    }

    @Override
    public long calls() {
        return callsSum;
    }

    @Override
    public long failed() {
        return failedSum;
    }

    @Override
    public long slow() {
        return slowSum;
    }
}
