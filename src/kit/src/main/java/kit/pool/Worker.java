package kit.pool;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.locks.LockSupport;

/// One thread of a [Pool], what it has taken along, and what it has done.
final class Worker implements Runnable {
    /// How often it looks for work before it sleeps: some microseconds, which is less than it takes
    /// to be woken up.
    static final int LOOKS = 200;

    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(long[].class);

    /// Places of the counters: 128 bytes from what belongs to others, as in [Hand].
    private static final int DONE = 16;

    private static final int FAILED = 17;

    final Hand hand = new Hand();
    final Thread thread;

    private final Pool pool;

    /// Written by its own thread alone, so they need not be added to, only shown.
    private final long[] counts = new long[2 * DONE];

    /// False while it sleeps or looks for work.
    private volatile boolean active;

    /// Made true by whoever takes it out of the idle ones.
    private volatile boolean woken;

    /// Who sleeps, or is about to unless it was woken; null while nobody does.
    private volatile Thread sleeper;

    Worker(Pool pool, String name) {
        this.pool = pool;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this);
    }

    @Override
    public void run() {
        Waiting waiting = pool.waiting();
        Runnable task = waiting.take(this);
        while (task != null) {
            active = true;
            while (task != null) {
                work(task);
                task = waiting.nextInHand(this);
            }
            active = false;
            task = waiting.take(this);
        }
    }

    /// @return whether there was something to do
    boolean runNext() {
        Waiting waiting = pool.waiting();
        Runnable inHand = waiting.nextInHand(this);
        Runnable task = inHand == null ? waiting.locked(() -> waiting.poll(this)) : inHand;
        if (task != null) {
            work(task);
        }
        return task != null;
    }

    boolean isActive() {
        return active;
    }

    long done() {
        return (long) COUNT.getAcquire(counts, DONE);
    }

    long failed() {
        return (long) COUNT.getAcquire(counts, FAILED);
    }

    void fallAsleep() {
        woken = false;
    }

    void awaitWake() {
        for (int looks = 0; looks < LOOKS && !woken; looks++) {
            Thread.onSpinWait();
        }
        sleeper = Thread.currentThread();
        while (!woken) {
            LockSupport.park(this);
            Thread.interrupted(); // or it would not sleep any more
        }
        sleeper = null;
    }

    /// Either it sees that the thread has gone to sleep, or the thread sees that it was woken.
    void wake() {
        woken = true;
        Thread asleep = sleeper;
        if (asleep != null) {
            LockSupport.unpark(asleep);
        }
    }

    private void work(Runnable task) {
        boolean well = pool.run(task);
        Thread.interrupted(); // was meant for this task
        if (!well) {
            COUNT.setRelease(counts, FAILED, counts[FAILED] + 1);
        }
        COUNT.setRelease(counts, DONE, counts[DONE] + 1);
    }
}
