package kit.cache;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A value with what must change together with it.
///
/// Times are nanoseconds since the cache was made.
final class Held<V> {
    private static final VarHandle USED_AT;

    static {
        try {
            USED_AT = MethodHandles.lookup().findVarHandle(Held.class, "usedAt", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final V value;
    final int weight;

    /// By age.
    final long expiresAt;

    final long refreshAt;

    /// It expires when it was not used for so long.
    private final long idleNanosMax;

    private long usedAt;

    Held(V value, int weight, long now, Lifetime lifetime) {
        this.value = value;
        this.weight = weight;
        this.expiresAt = now + lifetime.drawnWrite();
        this.refreshAt = now + lifetime.drawnRefresh();
        this.idleNanosMax = lifetime.drawnAccess();
        this.usedAt = now;
    }

    /// The first moment at which it is expired, if nobody uses it before.
    long dueAt() {
        return Math.min(expiresAt, (long) USED_AT.getOpaque(this) + idleNanosMax);
    }

    void use(long now) {
        if (idleNanosMax != Lifetime.NEVER) {
            USED_AT.setOpaque(this, now);
        }
    }
}
