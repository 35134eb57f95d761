package kit.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

/// Two count under a [SpinLock], in a field that is not volatile.
@JCStressTest
@Outcome(id = "1, 2", expect = ACCEPTABLE, desc = "the second saw what the first had done")
@Outcome(id = "2, 1", expect = ACCEPTABLE, desc = "the first saw what the second had done")
@Outcome(id = "1, 1", expect = FORBIDDEN, desc = "both were in, or one did not see the other's")
@State
public class SpinLockStress {
    private static final class Counter extends SpinLock {
        private int count;

        int next() {
            lock();
            try {
                return ++count;
            } finally {
                unlock();
            }
        }
    }

    private final Counter counter = new Counter();

    @Actor
    public void first(II_Result counts) {
        counts.r1 = counter.next();
    }

    @Actor
    public void second(II_Result counts) {
        counts.r2 = counter.next();
    }
}
