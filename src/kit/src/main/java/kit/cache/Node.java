package kit.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A key with its value, as the map of a cache holds it.
///
/// How it works: all that happens to an entry is decided at one place, its slot. Who changes the
/// slot from a value to [#GONE] has removed the entry, whatever the map says; the map is tidied up
/// after. A node never comes back from being gone.
///
/// Invariants: the slot holds a value if the cache is plain, a [Held] if it is not, or [#GONE].
/// What a node inherits belongs to the policy, and is touched under the lock of [Upkeep] only.
///
/// Threads: any, for the slot.
final class Node<K, V> extends Entry {
    static final Object GONE = new Object();
    private static final VarHandle SLOT;

    static {
        try {
            SLOT = MethodHandles.lookup().findVarHandle(Node.class, "slot", Object.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final K key;
    private volatile Object slot;

    /// Where it waits to expire; null in a cache where nothing does, and under the lock only.
    Alarm alarm;

    /// A node's place on the [ExpiryWheel].
    static final class Alarm extends Entry {
        final Node<?, ?> node;

        Alarm(Node<?, ?> node) {
            super(0, 0);
            this.node = node;
        }
    }

    Node(K key, Object slot) {
        super(Hashes.spread(key.hashCode()), 1);
        this.key = key;
        this.slot = slot;
    }

    Object slot() {
        return slot;
    }

    boolean change(Object from, Object to) {
        return SLOT.compareAndSet(this, from, to);
    }

    /// @return what was there; [#GONE] if somebody else removed it
    Object retire() {
        return SLOT.getAndSet(this, GONE);
    }

    /// What a slot weighs; the inherited `weight` is what the policy was told.
    static int weight(Object slot) {
        return slot instanceof Held<?> held ? held.weight : 1;
    }
}
