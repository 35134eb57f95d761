package mini.concurrency.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import mini.concurrency.channel.Waiters.Waiter;

/// Waits for the first of several channels that is ready, and does exactly one thing.
///
///     new Select()
///             .receive(orders, order -> …)          // null: closed
///             .send(reports, report, sent -> …)     // false: closed
///             .await();
///
/// Of several that are ready it takes any, by chance, so that a busy channel does not keep the
/// others away. A closed channel is always ready.
///
/// How it works: it looks at each; if none is ready it sleeps in the queues of all, and looks again
/// when one wakes it. From the other queues it goes away, and where it was chosen as well it passes
/// that on (see [Waiters]).
///
/// Cost: O(cases). Threads: one; make a new one for each thread.
public final class Select {

    private interface Case {
        /// Does it, if it is ready.
        ///
        /// @return what remains to be told; null if it is not ready
        Runnable attempt();

        Waiters waiters();
    }

    private final List<Case> cases = new ArrayList<>();

    /// @param received is given the item, or null if the channel is closed and empty
    public <T> Select receive(Channel<T> channel, Consumer<T> received) {
        cases.add(
                new Case() {
                    @Override
                    public Runnable attempt() {
                        Object polled = channel.poll();
                        return polled == Ring.EMPTY
                                ? null
                                : () -> received.accept(channel.itemOrNull(polled));
                    }

                    @Override
                    public Waiters waiters() {
                        return channel.receivers();
                    }
                });
        return this;
    }

    /// @param sent is given whether it was sent, or false if the channel is closed
    public <T> Select send(Channel<T> channel, T item, Consumer<Boolean> sent) {
        cases.add(
                new Case() {
                    @Override
                    public Runnable attempt() {
                        Ring.Offered offered = channel.offer(item);
                        return offered == Ring.Offered.FULL
                                ? null
                                : () -> sent.accept(offered == Ring.Offered.DONE);
                    }

                    @Override
                    public Waiters waiters() {
                        return channel.senders();
                    }
                });
        return this;
    }

    /// Waits until one is ready, does it, and tells.
    ///
    /// @throws IllegalStateException if there is nothing to wait for
    public void await() throws InterruptedException {
        if (cases.isEmpty()) {
            throw new IllegalStateException("a select without a case would wait for ever");
        }
        Runnable done = attempt();
        if (done == null) {
            done = sleepUntilOneIsReady();
        }
        done.run();
    }

    /// Does not wait. It looks at one channel after the other: that none is ready was true of each,
    /// but perhaps never of all at once.
    ///
    /// @return whether one was ready
    public boolean tryNow() {
        Runnable done = attempt();
        if (done != null) {
            done.run();
        }
        return done != null;
    }

    private Runnable sleepUntilOneIsReady() throws InterruptedException {
        Waiter waiter = new Waiter();
        cases.forEach(each -> each.waiters().add(waiter));
        try {
            Runnable done = attempt();
            while (done == null) {
                waiter.sleep();
                // While it is out of the queue that woke it, so that leave() can pass that on.
                done = attempt();
                if (done == null) {
                    cases.forEach(each -> each.waiters().addAgain(waiter));
                    done = attempt();
                }
            }
            return done;
        } finally {
            cases.forEach(each -> each.waiters().leave(waiter));
        }
    }

    private Runnable attempt() {
        int first = ThreadLocalRandom.current().nextInt(Math.max(1, cases.size()));
        for (int i = 0; i < cases.size(); i++) {
            Runnable done = cases.get((first + i) % cases.size()).attempt();
            if (done != null) {
                return done;
            }
        }
        return null;
    }
}
