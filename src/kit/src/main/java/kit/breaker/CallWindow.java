package kit.breaker;

/// The last so many calls.
///
/// How it works: a ring; the newest call takes the place of the oldest. The sums are kept with it.
///
/// Cost: O(1), a byte a call.
final class CallWindow implements Window {
    private static final byte FAILED = 1;
    private static final byte SLOW = 2;

    private final byte[] ring;
    private int next;
    private int calls;
    private int failed;
    private int slow;

    CallWindow(int size) {
        ring = new byte[size];
    }

    @Override
    public void record(boolean isFailed, boolean isSlow, long nowNanos) {
        if (calls == ring.length) {
            count(ring[next], -1);
        } else {
            calls++;
        }
        ring[next] = (byte) ((isFailed ? FAILED : 0) | (isSlow ? SLOW : 0));
        count(ring[next], 1);
        next = (next + 1) % ring.length;
    }

    private void count(byte call, int times) {
        failed += (call & FAILED) != 0 ? times : 0;
        slow += (call & SLOW) != 0 ? times : 0;
    }

    @Override
    public void advance(long nowNanos) {
        // A call is forgotten when another one comes.
    }

    @Override
    public int calls() {
        return calls;
    }

    @Override
    public int failed() {
        return failed;
    }

    @Override
    public int slow() {
        return slow;
    }
}
