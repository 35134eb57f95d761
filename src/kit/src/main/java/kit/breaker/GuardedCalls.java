package kit.breaker;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/// Makes calls behind a [Breaker], with a clock.
///
/// How it works: asks for a permit, makes the call, and gives the permit back, whatever happens.
/// Which exceptions are failures of the other side is for the caller to say: "no such product" is
/// an answer. A call that was interrupted or cancelled counts as neither.
///
/// Cost: two readings of the clock. Threads: any.
public final class GuardedCalls {
    private final Breaker breaker;
    private final LongSupplier nanoTime;
    private final Predicate<Exception> isFailure;

    /// @param nanoTime as [System#nanoTime]; the one that the breaker was made with
    public GuardedCalls(Breaker breaker, LongSupplier nanoTime, Predicate<Exception> isFailure) {
        this.breaker = breaker;
        this.nanoTime = nanoTime;
        this.isFailure = isFailure;
    }

    /// @throws CallRefused if the breaker lets no call through
    /// @throws Exception what the work throws
    public <T> T call(Callable<T> work) throws Exception {
        long begun = nanoTime.getAsLong();
        long permit = breaker.tryAcquire(begun);
        if (permit == Breaker.REFUSED) {
            throw new CallRefused(breaker.state());
        }
        boolean failed = true;
        boolean cancelled = false;
        try {
            T answer = work.call();
            failed = false;
            return answer;
        } catch (InterruptedException | CancellationException e) {
            cancelled = true;
            throw e;
        } catch (Exception e) {
            failed = isFailure.test(e);
            throw e;
        } finally {
            if (cancelled) {
                breaker.release(permit);
            } else {
                ended(permit, failed, begun);
            }
        }
    }

    private void ended(long permit, boolean failed, long begun) {
        long now = nanoTime.getAsLong();
        if (failed) {
            breaker.onFailure(permit, now - begun, now);
        } else {
            breaker.onSuccess(permit, now - begun, now);
        }
    }
}
