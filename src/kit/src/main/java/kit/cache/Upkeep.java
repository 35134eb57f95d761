package kit.cache;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/// Keeps the policy and the wheel in line with the entries, and drops who must go.
///
/// How it works: a policy is not made for several threads, and a lock at each read would make all
/// reads wait. So reads are recorded in a [ReadBuffer], which may lose some, and changes in a
/// [WriteBuffer], which may not. Whoever finds the lock free works off both; whoever does not goes
/// on, since the lock's holder looks once more after it has let go. Only when the write buffer is
/// full a writer waits.
///
/// A change says nothing but which node it is about: what has to be done is seen from the node as
/// it is then, so two threads may report theirs in any order, or twice.
///
/// Invariants: an entry that is gone is on no chain once its last change was worked off. Work that
/// was reported is done, at the latest, when all who report have returned. There is never more too
/// much than the write buffer holds, and one change a thread.
///
/// Threads: any.
final class Upkeep<K, V> {

    /// Takes an entry out of the cache, for the lock's holder.
    interface Drops<K, V> {

        /// @param judged what was in the slot when it was found that the entry must go
        /// @return false if something else is there now, which stays
        boolean drop(Node<K, V> node, Object judged, RemovalCause cause);
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ReadBuffer<Node<K, V>> reads = new ReadBuffer<>();
    private final WriteBuffer<Node<K, V>> changes = new WriteBuffer<>();
    private final Policy policy;
    private final long weightMax;

    /// Null if nothing expires.
    private final ExpiryWheel wheel;

    private final LongSupplier clock;
    private final Drops<K, V> drops;

    Upkeep(CacheBuilder<K, V> settings, LongSupplier clock, Drops<K, V> drops) {
        this.policy = settings.policy();
        this.weightMax = settings.weightMax();
        Lifetime lifetime = settings.lifetime();
        this.wheel = lifetime.expires() ? new ExpiryWheel(lifetime.longestNanos()) : null;
        this.clock = clock;
        this.drops = drops;
    }

    /// The node was read, or got another value of the same weight.
    ///
    /// @return whether somebody may have been dropped
    boolean used(Node<K, V> node) {
        if (reads.record(node)) {
            workIfFree();
            return true;
        }
        return false;
    }

    /// The node came, went, or weighs another weight.
    void changed(Node<K, V> node) {
        while (!changes.offer(node)) {
            run();
        }
        workIfFree();
    }

    /// Drops what the wheel finds to be expired, and all that is too much.
    void run() {
        lock.lock();
        try {
            work();
        } finally {
            lock.unlock();
        }
        workOnWhatCameMeanwhile();
    }

    private void workIfFree() {
        while (lock.tryLock()) {
            try {
                work();
            } finally {
                lock.unlock();
            }
            if (!changes.hasNext()) {
                return;
            }
        }
    }

    /// Whoever had the lock does so when it has let go: others may have reported a change, found
    /// the lock taken, and gone.
    private void workOnWhatCameMeanwhile() {
        if (changes.hasNext()) {
            workIfFree();
        }
    }

    private void work() {
        reads.drain(changes.hasNext(), this::touch);
        for (Node<K, V> node = changes.poll(); node != null; node = changes.poll()) {
            follow(node);
        }
        clean();
    }

    /// Of what is left when all is done that was reported before.
    long weight() {
        long weight;
        lock.lock();
        try {
            work();
            weight = policy.weight();
        } finally {
            lock.unlock();
        }
        workOnWhatCameMeanwhile();
        return weight;
    }

    private void touch(Node<K, V> node) {
        if (node.chain != null) {
            policy.touch(node);
        }
    }

    /// Makes policy and wheel know of the node what is true now.
    private void follow(Node<K, V> node) {
        Object slot = node.slot();
        int weight = Node.weight(slot);
        if (slot == Node.GONE) {
            forget(node);
        } else if (weight > weightMax) {
            if (!drop(node, slot, RemovalCause.SIZE)) {
                follow(node);
            }
        } else if (node.chain == null) {
            node.weight = weight;
            policy.add(node);
            if (wheel != null) {
                node.alarm = new Node.Alarm(node);
                wheel.schedule(node.alarm, dueAt(slot));
            }
        } else {
            if (weight != node.weight) {
                policy.reweigh(node, weight);
            }
            policy.touch(node);
        }
    }

    private void clean() {
        if (wheel != null) {
            long now = clock.getAsLong();
            wheel.advance(now, alarm -> ring(alarm, now));
        }
        for (Entry victim = policy.victim(); victim != null; victim = policy.victim()) {
            Node<K, V> node = node(victim);
            drop(node, node.slot(), RemovalCause.SIZE); // if not, somebody is chosen again
        }
    }

    private void ring(Node.Alarm alarm, long now) {
        Node<K, V> node = node(alarm.node);
        Object slot = node.slot();
        long dueAt = dueAt(slot);
        if (dueAt > now) {
            wheel.schedule(alarm, dueAt);
        } else if (!drop(node, slot, RemovalCause.EXPIRED)) {
            ring(alarm, now);
        }
    }

    /// @return false if something else than what was judged is in the slot now: look again
    private boolean drop(Node<K, V> node, Object judged, RemovalCause cause) {
        boolean dropped = drops.drop(node, judged, cause);
        if (dropped) {
            forget(node);
        }
        return dropped;
    }

    private void forget(Node<K, V> node) {
        if (node.chain != null) {
            policy.remove(node);
        }
        if (node.alarm != null) {
            wheel.cancel(node.alarm);
        }
    }

    /// @return 0 for one that is gone
    private static long dueAt(Object slot) {
        return slot instanceof Held<?> held ? held.dueAt() : 0;
    }

    @SuppressWarnings("unchecked") // only nodes of this cache come here
    private Node<K, V> node(Entry entry) {
        return (Node<K, V>) entry;
    }
}
