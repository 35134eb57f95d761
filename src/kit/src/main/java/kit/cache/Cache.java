package kit.cache;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;
import kit.cache.Loads.Load;

/// Keeps values that cost something to get, as long as there is room and they are fresh.
///
/// How it works: a `ConcurrentHashMap` holds a [Node] for each key, and the node's slot decides
/// what is there. Everything that the order of use, room and time need is done by [Upkeep]. Loads
/// that are under way stand in [Loads], beside the map: a load holds no lock of the map, and a key
/// that is being loaded does not stop its neighbours.
///
/// Invariants: neither keys nor values are null. No value is given out that came in longer ago, or
/// is unused for longer, than the settings allow. What is loaded comes in when its load ends: at
/// its source it was read earlier, by up to the time that the load took. Of each key at most one
/// load or reload runs that can still come in; those that `put` or `remove` discarded run to their
/// end beside it. What the cache holds exceeds its bound only until the change that brought it in
/// is worked off.
///
/// Threads: any; every operation is linearizable (tested with lincheck). `put` and `remove` return
/// nothing, since what was there before is not well-defined beside a load that they discard.
public final class Cache<K, V> {
    private static final System.Logger LOG = System.getLogger(Cache.class.getName());

    private final ConcurrentHashMap<K, Node<K, V>> map = new ConcurrentHashMap<>();
    private final Loads<K, V> loads = new Loads<>();
    private final Upkeep<K, V> upkeep;
    private final Removals<K, V> removals;
    private final Counters counters;
    private final ToIntFunction<V> weigher;
    private final Lifetime lifetime;
    private final Executor reloads;
    private final LongSupplier clock;

    /// Slots hold values themselves, not a [Held].
    private final boolean plain;

    /// The last reload failed, and that is logged.
    private volatile boolean reloadsFail;

    Cache(CacheBuilder<K, V> settings) {
        weigher = settings.weigher();
        lifetime = settings.lifetime();
        plain = weigher == null && lifetime.isEndless();
        LongSupplier nanoTime = settings.clock();
        long began = lifetime.isEndless() ? 0 : nanoTime.getAsLong();
        clock = lifetime.isEndless() ? () -> 0 : () -> nanoTime.getAsLong() - began;
        reloads = settings.reloads();
        counters = settings.counters();
        removals = new Removals<>(settings.listener());
        upkeep = new Upkeep<>(settings, clock, this::drop);
    }

    /// @return null if there is none
    public V get(K key) {
        V value = find(key);
        counters.read(value != null);
        return value;
    }

    /// Loads the value if there is none. One thread runs the loader; all others that want the same
    /// key meanwhile wait, and get the same. Who comes when the key was put or removed in between
    /// does not wait for that load, and begins another if there is no value.
    ///
    /// @return null if the loader found none, which is not kept
    /// @throws RuntimeException what the loader threw, to who ran it
    /// @throws java.util.concurrent.CompletionException to who waited: its cause is what was
    ///     thrown. A failure is not kept either
    public V get(K key, Function<? super K, ? extends V> loader) {
        V value = get(key);
        if (value == null) {
            return load(key, loader);
        }
        if (lifetime.refreshes()) {
            refresh(key, loader);
        }
        return value;
    }

    /// A load of this key that is under way will not come in.
    public void put(K key, V value) {
        Object made = hold(Objects.requireNonNull(value, "value"));
        loads.discard(key);
        write(key, made, false);
        removals.tell();
    }

    /// A load of this key that is under way will not come in: who changes a value at its source and
    /// then removes it here can be sure that the old one does not come back.
    public void remove(K key) {
        loads.discard(key);
        Node<K, V> node = map.get(key);
        if (node != null) {
            remove(node);
        }
        removals.tell();
    }

    /// Entries, those included that nobody noticed to be expired.
    public int size() {
        return map.size();
    }

    /// The sum of the weights.
    public long weight() {
        long weight = upkeep.weight();
        removals.tell();
        return weight;
    }

    /// Drops what is too much, and what has been expired for a while: a 62nd of the lifetime at
    /// most. What is over for less than that may stay, though nobody gets it any more. All this
    /// happens by itself when the cache is used; to call it helps one that is not used any more.
    public void clean() {
        upkeep.run();
        removals.tell();
    }

    /// @throws IllegalStateException if it was built without statistics
    public CacheStats stats() {
        return counters.stats();
    }

    private V find(K key) {
        Node<K, V> node = map.get(key);
        if (node == null) {
            return null;
        }
        Object slot = node.slot();
        if (slot == Node.GONE) {
            return null;
        }
        if (!plain) {
            Held<V> held = held(slot);
            long now = clock.getAsLong();
            if (held.dueAt() <= now) {
                expire(node, held);
                return null;
            }
            held.use(now);
        }
        if (upkeep.used(node)) {
            removals.tell();
        }
        return value(slot);
    }

    private void expire(Node<K, V> node, Held<V> held) {
        if (node.change(held, Node.GONE)) {
            left(node, held, RemovalCause.EXPIRED);
            upkeep.changed(node);
            removals.tell();
        }
    }

    private void remove(Node<K, V> node) {
        Object before = node.retire();
        if (before != Node.GONE) {
            left(node, before, isOver(before) ? RemovalCause.EXPIRED : RemovalCause.REMOVED);
            upkeep.changed(node);
        }
    }

    /// For [Upkeep].
    private boolean drop(Node<K, V> node, Object judged, RemovalCause cause) {
        if (!node.change(judged, Node.GONE)) {
            return false;
        }
        if (judged != Node.GONE) {
            left(node, judged, cause);
        }
        return true;
    }

    /// Tidies up after a slot that is gone now.
    private void left(Node<K, V> node, Object before, RemovalCause cause) {
        map.remove(node.key, node);
        counters.dropped(cause);
        removals.add(node.key, value(before), cause);
    }

    /// @param onlyIfAbsent leaves a value that is there as it is
    private void write(K key, Object made, boolean onlyIfAbsent) {
        Node<K, V> node = map.get(key);
        while (true) {
            if (node == null) {
                Node<K, V> fresh = new Node<>(key, made);
                node = map.putIfAbsent(key, fresh);
                if (node == null) {
                    upkeep.changed(fresh);
                    return;
                }
            }
            Object before = node.slot();
            if (before == Node.GONE) {
                map.remove(key, node);
                node = map.get(key);
            } else if (onlyIfAbsent && !isOver(before)) {
                return;
            } else if (node.change(before, made)) {
                replaced(node, before, made);
                return;
            }
        }
    }

    private void replaced(Node<K, V> node, Object before, Object made) {
        RemovalCause cause = isOver(before) ? RemovalCause.EXPIRED : RemovalCause.REPLACED;
        counters.dropped(cause);
        removals.add(node.key, value(before), cause);
        if (plain || held(before).weight == held(made).weight) {
            upkeep.used(node);
        } else {
            upkeep.changed(node);
        }
    }

    private V load(K key, Function<? super K, ? extends V> loader) {
        Load<V> mine = new Load<>();
        mine.claim();
        for (Load<V> other = loads.begin(key, mine);
                other != null;
                other = loads.begin(key, mine)) {
            if (other.claim()) { // a reload that nobody has run yet, and perhaps nobody will
                return run(other, key, loader, made -> store(key, made));
            }
            if (other.await()) {
                return other.value();
            }
        }
        V present;
        try {
            present = find(key); // of a load that ended after we had looked
        } catch (Throwable failure) { // of the clock
            giveUp(key, mine);
            throw failure;
        }
        if (present != null) {
            loads.end(key, mine);
            mine.done(present);
            return present;
        }
        return run(mine, key, loader, made -> store(key, made));
    }

    private void store(K key, Object made) {
        if (made != null) {
            write(key, made, true);
        }
    }

    /// @param mine claimed by this thread
    /// @param store is given what to put into the slot, or null if there is no value
    private V run(
            Load<V> mine, K key, Function<? super K, ? extends V> loader, Consumer<Object> store) {
        V value;
        try {
            counters.loaded();
            value = loader.apply(key);
            Object made = value == null ? null : hold(value);
            loads.end(key, mine, () -> store.accept(made));
        } catch (Throwable failure) {
            counters.loadFailed();
            loads.end(key, mine);
            mine.failed(failure);
            throw failure;
        }
        mine.done(value);
        removals.tell();
        return value;
    }

    /// Starts a reload if it is time, and none is under way.
    private void refresh(K key, Function<? super K, ? extends V> loader) {
        Node<K, V> node = map.get(key);
        if (node == null || !isStale(node.slot())) {
            return;
        }
        Load<V> mine = new Load<>();
        if (loads.begin(key, mine) != null) {
            return;
        }
        Object stale = node.slot();
        try {
            if (isStale(stale)) {
                reloads.execute(() -> reload(mine, node, stale, loader));
            } else { // a reload ended after we had looked
                cancel(key, mine);
            }
        } catch (RejectedExecutionException e) {
            cancel(key, mine);
        } catch (Throwable failure) { // no thread can be had, it has run here, or of the clock
            cancel(key, mine);
            throw failure;
        }
    }

    /// Unless somebody runs it, or has run it.
    private void cancel(K key, Load<V> mine) {
        if (mine.claim()) {
            giveUp(key, mine);
        }
    }

    /// @param mine claimed by this thread, which does not run it: who waits tries again
    private void giveUp(K key, Load<V> mine) {
        loads.end(key, mine);
        mine.cancelled();
    }

    private void reload(
            Load<V> mine, Node<K, V> node, Object stale, Function<? super K, ? extends V> loader) {
        if (!mine.claim()) {
            return; // somebody needed the value before it was this one's turn
        }
        try {
            run(mine, node.key, loader, made -> exchange(node, stale, made));
            if (reloadsFail) {
                reloadsFail = false;
            }
        } catch (RuntimeException e) { // told to who waits, but perhaps nobody does
            report(e);
        }
    }

    private void report(RuntimeException e) {
        if (!reloadsFail) {
            reloadsFail = true;
            LOG.log(System.Logger.Level.WARNING, "reloads fail, the old values stay", e);
        }
    }

    /// Puts what a reload brought in place of what was there when it began.
    private void exchange(Node<K, V> node, Object stale, Object made) {
        if (!node.change(stale, made == null ? Node.GONE : made)) {
            store(node.key, made); // expired or evicted meanwhile
        } else if (made != null) {
            replaced(node, stale, made);
        } else {
            left(node, stale, RemovalCause.REMOVED);
            upkeep.changed(node);
        }
    }

    /// What stands for the value in a slot.
    private Object hold(V value) {
        if (plain) {
            return value;
        }
        int weight = weigher == null ? 1 : weigher.applyAsInt(value);
        if (weight < 0) {
            throw new IllegalArgumentException("weight %d of %s".formatted(weight, value));
        }
        return new Held<>(value, weight, clock.getAsLong(), lifetime);
    }

    private boolean isOver(Object slot) {
        return !plain && held(slot).dueAt() <= clock.getAsLong();
    }

    private boolean isStale(Object slot) {
        return slot != Node.GONE && held(slot).refreshAt <= clock.getAsLong();
    }

    @SuppressWarnings("unchecked") // see Node: a slot that is not GONE
    private V value(Object slot) {
        return plain ? (V) slot : held(slot).value;
    }

    @SuppressWarnings(
            "unchecked") // see Node: a slot that is not GONE, of a cache that is not plain
    private Held<V> held(Object slot) {
        return (Held<V>) slot;
    }
}
