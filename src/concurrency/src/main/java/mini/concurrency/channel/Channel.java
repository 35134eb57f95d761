package mini.concurrency.channel;

import java.util.Objects;
import mini.concurrency.channel.Waiters.Waiter;

/// A bounded queue between threads. Who sends into a full one waits, who receives from an empty one
/// waits, and closing it ends both.
///
/// Closed means: nothing more is sent, and what was sent before is still received. So a producer
/// closes when it is done, and a consumer stops at the first null.
///
/// Items are not null. Each is received exactly once, in the order in which sending took place.
///
/// Cost: without waiting a compare-and-set and a fence, no allocation. Who must wait spins for a
/// short time, then sleeps. Threads: any, virtual ones included.
public final class Channel<T> {

    /// How often a thread looks again before it sleeps. To be put to sleep and woken up costs
    /// several microseconds, and often the other side is already on its way. It does not yield
    /// instead: on a busy machine that lets all other programs go first.
    private static final int SPINS = 64;

    private final Ring<T> ring;
    private final Waiters senders = new Waiters();
    private final Waiters receivers = new Waiters();

    /// @param capacity at least 2; rounded up to a power of two
    public Channel(int capacity) {
        ring = new Ring<>(capacity);
    }

    public int capacity() {
        return ring.capacity();
    }

    /// Waits while it is full.
    ///
    /// @return whether it was sent; false if the channel is closed
    public boolean send(T item) throws InterruptedException {
        for (int spins = 0; spins < SPINS; spins++) {
            Ring.Offered offered = offer(item);
            if (offered != Ring.Offered.FULL) {
                return offered == Ring.Offered.DONE;
            }
            Thread.onSpinWait();
        }
        Waiter waiter = new Waiter();
        while (true) {
            senders.add(waiter);
            Ring.Offered offered = offer(item);
            if (offered != Ring.Offered.FULL) {
                senders.leave(waiter);
                return offered == Ring.Offered.DONE;
            }
            sleep(waiter, senders);
        }
    }

    /// Waits while it is empty.
    ///
    /// @return null if the channel is closed, and all that was sent has been received
    public T receive() throws InterruptedException {
        for (int spins = 0; spins < SPINS; spins++) {
            Object item = poll();
            if (item != Ring.EMPTY) {
                return itemOrNull(item);
            }
            Thread.onSpinWait();
        }
        Waiter waiter = new Waiter();
        while (true) {
            receivers.add(waiter);
            Object item = poll();
            if (item != Ring.EMPTY) {
                receivers.leave(waiter);
                return itemOrNull(item);
            }
            sleep(waiter, receivers);
        }
    }

    /// Does not wait.
    ///
    /// @return whether it was sent; false if the channel is full or closed
    public boolean trySend(T item) {
        return offer(item) == Ring.Offered.DONE;
    }

    /// Does not wait.
    ///
    /// @return null if there is nothing now, or never will be
    public T tryReceive() {
        return itemOrNull(poll());
    }

    /// Wakes all who wait. To close it again does nothing.
    public void close() {
        if (ring.close()) {
            senders.wakeAll();
            receivers.wakeAll();
        }
    }

    public boolean isClosed() {
        return ring.isClosed();
    }

    Ring.Offered offer(T item) {
        Ring.Offered offered = ring.offer(Objects.requireNonNull(item, "an item is not null"));
        if (offered == Ring.Offered.DONE) {
            receivers.wakeOne();
        }
        return offered;
    }

    /// @return as [Ring#poll]
    Object poll() {
        Object item = ring.poll();
        if (item != Ring.EMPTY && item != Ring.CLOSED) {
            senders.wakeOne();
        }
        return item;
    }

    Waiters senders() {
        return senders;
    }

    Waiters receivers() {
        return receivers;
    }

    @SuppressWarnings("unchecked") // what is neither EMPTY nor CLOSED was offered as a T
    T itemOrNull(Object polled) {
        return polled == Ring.EMPTY || polled == Ring.CLOSED ? null : (T) polled;
    }

    private static void sleep(Waiter waiter, Waiters queue) throws InterruptedException {
        try {
            waiter.sleep();
        } catch (InterruptedException e) {
            queue.leave(waiter);
            throw e;
        }
    }
}
