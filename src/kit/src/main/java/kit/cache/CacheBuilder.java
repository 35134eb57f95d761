package kit.cache;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import java.util.function.ToIntFunction;

/// Settings of a [Cache].
///
///     Cache<Long, Product> products =
///             CacheBuilder.<Long, Product>ofEntries(10_000)
///                     .expiresAfterWrite(Duration.ofSeconds(30))
///                     .jitter(0.5)
///                     .refreshesAfter(Duration.ofSeconds(10), reloads)
///                     .build();
///
/// Threads: one at a time.
public final class CacheBuilder<K, V> {
    private final long weightMax;

    /// Null if each entry weighs 1.
    private final ToIntFunction<V> weigher;

    private Eviction eviction = Eviction.W_TINY_LFU;
    private long writeNanos = Lifetime.NEVER;
    private long accessNanos = Lifetime.NEVER;
    private long refreshNanos = Lifetime.NEVER;
    private double jitter;
    private DoubleSupplier random = () -> ThreadLocalRandom.current().nextDouble();
    private Executor reloads = Runnable::run;
    private RemovalListener<K, V> listener;
    private boolean counting;
    private LongSupplier clock = System::nanoTime;

    private CacheBuilder(long weightMax, ToIntFunction<V> weigher) {
        if (weightMax < 1) {
            throw new IllegalArgumentException("bound %d; at least 1".formatted(weightMax));
        }
        this.weightMax = weightMax;
        this.weigher = weigher;
    }

    /// A cache for so many entries.
    public static <K, V> CacheBuilder<K, V> ofEntries(int entriesMax) {
        return new CacheBuilder<>(entriesMax, null);
    }

    /// A cache for entries that together weigh so much.
    ///
    /// @param weigher the weight of a value, at least 0, asked once when it is put in. A value that
    ///     is heavier than all that there is room for does not stay
    public static <K, V> CacheBuilder<K, V> ofWeight(long weightMax, ToIntFunction<V> weigher) {
        return new CacheBuilder<>(weightMax, Objects.requireNonNull(weigher, "weigher"));
    }

    /// W-TinyLFU if nothing is said.
    public CacheBuilder<K, V> eviction(Eviction who) {
        eviction = Objects.requireNonNull(who, "eviction");
        return this;
    }

    /// No value is given out when it was put in so long ago. One that is loaded is put in when its
    /// load ends.
    public CacheBuilder<K, V> expiresAfterWrite(Duration lifetime) {
        writeNanos = nanos(lifetime);
        return this;
    }

    /// No value is given out when it was neither put in nor read for so long.
    public CacheBuilder<K, V> expiresAfterAccess(Duration lifetime) {
        accessNanos = nanos(lifetime);
        return this;
    }

    /// Who asks for a value that was put in so long ago still gets it at once, and starts a reload,
    /// unless one runs that was not discarded by a `put` or `remove`. Needs the loader, so it
    /// happens in [Cache#get(Object, java.util.function.Function)] only.
    ///
    /// When a reload throws an exception the old value stays until it expires. The first failure is
    /// logged, and then none until a reload has worked: a source that is down fails for all keys.
    ///
    /// @param executor runs the reloads. When it throws, a later reader tries again; what is not a
    ///     rejection its reader is told. Who asks for a value that has expired before its reload
    ///     was run does not wait for the executor, which may have dropped it, but runs it.
    public CacheBuilder<K, V> refreshesAfter(Duration age, Executor executor) {
        refreshNanos = nanos(age);
        reloads = Objects.requireNonNull(executor, "executor");
        return this;
    }

    /// Lets chance take up to this share of each lifetime, and of the time until a reload, so that
    /// what came in together neither expires nor is reloaded together.
    ///
    /// @param share 0 for none, less than 1
    public CacheBuilder<K, V> jitter(double share) {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("jitter %s; 0 ≤ jitter < 1".formatted(share));
        }
        jitter = share;
        return this;
    }

    /// @param numbers from 0 to 1, for jitter
    public CacheBuilder<K, V> random(DoubleSupplier numbers) {
        random = Objects.requireNonNull(numbers, "random");
        return this;
    }

    public CacheBuilder<K, V> onRemoval(RemovalListener<K, V> removalListener) {
        listener = Objects.requireNonNull(removalListener, "listener");
        return this;
    }

    /// Counts hits, misses, loads, and what was dropped: see [Cache#stats].
    public CacheBuilder<K, V> statistics() {
        counting = true;
        return this;
    }

    /// @param nanoTime as System.nanoTime, which is used if nothing is said; not asked where
    ///     nothing expires or is refreshed
    public CacheBuilder<K, V> clock(LongSupplier nanoTime) {
        clock = Objects.requireNonNull(nanoTime, "clock");
        return this;
    }

    /// @throws IllegalStateException if settings contradict each other
    public Cache<K, V> build() {
        if (refreshNanos != Lifetime.NEVER && refreshNanos >= writeNanos) {
            throw new IllegalStateException(
                    "refresh after %d ns, expiry after %d ns: refresh must come first"
                            .formatted(refreshNanos, writeNanos));
        }
        return new Cache<>(this);
    }

    Policy policy() {
        return eviction.policy(weightMax, weigher == null ? (int) weightMax : 0);
    }

    long weightMax() {
        return weightMax;
    }

    ToIntFunction<V> weigher() {
        return weigher;
    }

    Lifetime lifetime() {
        return new Lifetime(writeNanos, accessNanos, refreshNanos, jitter, random);
    }

    Executor reloads() {
        return reloads;
    }

    /// Null if nobody listens.
    RemovalListener<K, V> listener() {
        return listener;
    }

    Counters counters() {
        return counting ? new Counters() : Counters.OFF;
    }

    LongSupplier clock() {
        return clock;
    }

    /// 73 years for all that is longer.
    private static long nanos(Duration lifetime) {
        if (lifetime.isNegative() || lifetime.isZero()) {
            throw new IllegalArgumentException("%s; must be more than nothing".formatted(lifetime));
        }
        return Math.min(TimeUnit.NANOSECONDS.convert(lifetime), Lifetime.NEVER - 1);
    }
}
