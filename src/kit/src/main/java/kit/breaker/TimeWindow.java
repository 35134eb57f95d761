package kit.breaker;

/// The calls of the last so many seconds.
///
/// How it works: a ring of sums, one for each second; a new second takes the place of the oldest.
/// Seconds are counted from a start that does not change. A call with an older time than others
/// counts in the newest second.
///
/// Cost: O(1) within a second, three numbers a second.
final class TimeWindow implements Window {
    private static final long SECOND_NANOS = 1_000_000_000;

    private final long startNanos;
    private final int[] calls;
    private final int[] failed;
    private final int[] slow;
    private long newest;
    private int callsSum;
    private int failedSum;
    private int slowSum;

    TimeWindow(int seconds, long startNanos, long nowNanos) {
        this.startNanos = startNanos;
        this.calls = new int[seconds];
        this.failed = new int[seconds];
        this.slow = new int[seconds];
        this.newest = second(nowNanos);
    }

    @Override
    public void record(boolean isFailed, boolean isSlow, long nowNanos) {
        advance(nowNanos);
        int at = place(newest);
        calls[at]++;
        callsSum++;
        if (isFailed) {
            failed[at]++;
            failedSum++;
        }
        if (isSlow) {
            slow[at]++;
            slowSum++;
        }
    }

    @Override
    public void advance(long nowNanos) {
        long current = second(nowNanos);
        long first = Math.max(newest, current - calls.length) + 1;
        for (long second = first; second <= current; second++) {
            empty(place(second));
        }
        newest = Math.max(newest, current);
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
    public int calls() {
        return callsSum;
    }

    @Override
    public int failed() {
        return failedSum;
    }

    @Override
    public int slow() {
        return slowSum;
    }
}
