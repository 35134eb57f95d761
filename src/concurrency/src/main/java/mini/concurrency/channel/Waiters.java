package mini.concurrency.channel;

import java.lang.invoke.VarHandle;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.LockSupport;

/// Threads that sleep until something changes: an item has come, or room.
///
/// Both sides announce first and look then:
///
///     sleeper                          waker
///     1. add itself                    1. put the item in
///     2. fence                         2. fence
///     3. look once more, then sleep    3. anybody there? wake one
///
/// Whatever the order, at least one of the two sees the other: no wake-up is lost. To be woken
/// means "look again", not "it is yours". A sleeper that was chosen and no longer needs it passes
/// it on.
///
/// Cost: nobody asleep: a fence and a read. Else O(1), and a system call to wake a platform thread.
/// Threads: any.
final class Waiters {

    /// A thread that sleeps, maybe in several queues at once.
    static final class Waiter {
        private final Thread thread = Thread.currentThread();
        private volatile boolean woken;

        /// @throws InterruptedException also if it was interrupted before
        void sleep() throws InterruptedException {
            while (!woken) {
                LockSupport.park(this);
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            woken = false;
        }

        private void wake() {
            woken = true;
            LockSupport.unpark(thread);
        }
    }

    private final Deque<Waiter> queue = new ArrayDeque<>();

    /// Size of the queue. Written under the lock, read without.
    private volatile int count;

    /// Look again after this, before sleeping.
    void add(Waiter waiter) {
        synchronized (queue) {
            queue.addLast(waiter);
            count = queue.size();
        }
        VarHandle.fullFence();
    }

    /// For one that sleeps in several queues, and does not know which of them woke it.
    void addAgain(Waiter waiter) {
        synchronized (queue) {
            if (!queue.contains(waiter)) {
                queue.addLast(waiter);
                count = queue.size();
            }
        }
        VarHandle.fullFence();
    }

    /// If it is no longer there, it was chosen: then the next one is woken instead.
    void leave(Waiter waiter) {
        boolean chosen;
        synchronized (queue) {
            chosen = !queue.removeFirstOccurrence(waiter);
            count = queue.size();
        }
        if (chosen) {
            wakeOne();
        }
    }

    void wakeOne() {
        VarHandle.fullFence();
        if (count == 0) {
            return;
        }
        Waiter first;
        synchronized (queue) {
            first = queue.pollFirst();
            count = queue.size();
        }
        if (first != null) {
            first.wake();
        }
    }

    void wakeAll() {
        VarHandle.fullFence();
        while (count > 0) {
            wakeOne();
        }
    }
}
