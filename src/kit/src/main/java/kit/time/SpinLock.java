package kit.time;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/// A lock for a few instructions: who finds it taken looks again and again instead of going to
/// sleep, for it will be free sooner than one could fall asleep.
///
/// Its holder may lose its core in the midst, so after some looks one lets others run. Fit where
/// the holder neither waits for anything nor calls foreign code. Not reentrant, not fair.
///
/// Cost: a compare-and-set to lock, a plain store to unlock; the locks of the JDK need two such
/// steps, as the second one must look for sleepers. Subclassed, not held, by what it guards: one
/// object less to be fetched.
abstract class SpinLock extends Apart {
    private static final int LOOKS = 100;
    private static final VarHandle LOCKED;

    static {
        try {
            LOCKED = MethodHandles.lookup().findVarHandle(SpinLock.class, "locked", boolean.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private boolean locked;

    final void lock() {
        int looks = 0;
        while (!LOCKED.weakCompareAndSetAcquire(this, false, true)) {
            while ((boolean) LOCKED.getOpaque(this)) {
                if (++looks % LOOKS == 0) {
                    Thread.yield();
                } else {
                    Thread.onSpinWait();
                }
            }
        }
    }

    final void unlock() {
        LOCKED.setRelease(this, false);
    }
}
