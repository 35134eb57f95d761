package kit.pool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.Z_Result;

/// A [Worker] is woken just when it has looked long enough, and falls asleep. Each side writes
/// before it reads what the other has written; if one read first, as processors like to do, the
/// worker would sleep for ever.
@JCStressTest
@Outcome(id = "true", expect = ACCEPTABLE, desc = "it woke up, or had not slept yet")
@Outcome(id = "false", expect = FORBIDDEN, desc = "it slept until this test gave up and woke it")
@State
public class WakeStress {
    private static final long GIVE_UP_NANOS = TimeUnit.SECONDS.toNanos(10);

    private final Worker worker = new Worker(null, "worker");
    private volatile Thread sleeper;
    private volatile boolean awake;

    @Actor
    public void fallAsleep() {
        sleeper = Thread.currentThread();
        worker.awaitWake();
        awake = true;
    }

    @Actor
    public void wake(Z_Result woke) {
        while (sleeper == null) {
            Thread.onSpinWait();
        }
        int looks = ThreadLocalRandom.current().nextInt(2 * Worker.LOOKS);
        for (int i = 0; i < looks; i++) {
            Thread.onSpinWait();
        }
        worker.wake();
        woke.r1 = isSoonAwake();
        if (!woke.r1) {
            LockSupport.unpark(sleeper);
        }
    }

    private boolean isSoonAwake() {
        long begun = System.nanoTime();
        while (!awake && System.nanoTime() - begun < GIVE_UP_NANOS) {
            Thread.onSpinWait();
        }
        return awake;
    }
}
