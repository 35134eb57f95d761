package kit.time;

import java.util.function.LongSupplier;

/// A clock that a test turns by hand.
final class ManualTime implements LongSupplier {
    private long nanos;

    ManualTime(long nanos) {
        this.nanos = nanos;
    }

    void pass(long more) {
        nanos += more;
    }

    @Override
    public long getAsLong() {
        return nanos;
    }
}
