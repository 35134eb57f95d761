package mini.concurrency.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// The clock stands still until a test turns it.
@Timeout(30)
class CallsTest {
    private final ManualTime time = new ManualTime();
    private final Calls calls = new Calls(time);

    /// Work that never ends by itself has begun, and was interrupted.
    private final CountDownLatch begun = new CountDownLatch(1);

    private final CountDownLatch cancelled = new CountDownLatch(1);

    @Test
    void returnsWhatTheWorkReturns() throws Exception {
        assertThat(calls.call("quick", millis(100), () -> "done")).isEqualTo("done");
        assertThat(time.alarms()).isZero();
    }

    @Test
    void throwsWhatTheWorkThrows() {
        assertThatThrownBy(() -> calls.call("broken", millis(100), CallsTest::fail))
                .isInstanceOf(IOException.class)
                .hasMessage("no route");
    }

    @Test
    void cancelsTheWorkWhenItsTimeIsOver() throws Exception {
        FutureTask<String> slow = inBackground(() -> calls.call("slow", millis(100), this::hang));
        begins();

        time.turnTo(99);
        assertThat(slow.isDone()).isFalse();
        time.turnTo(100);

        assertThat(exceeded(slow).call()).isEqualTo("slow");
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void endsTheInnerCallWithTheOuterOne() throws Exception {
        FutureTask<String> outer =
                inBackground(
                        () ->
                                calls.call(
                                        "outer",
                                        millis(100),
                                        () -> calls.call("inner", millis(500), this::hang)));
        begins();

        time.turnTo(100);

        assertThat(exceeded(outer).call()).isIn("outer", "inner");
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        until(() -> time.alarms() == 0);
    }

    @Test
    void letsTheOuterCallGoOnWithoutTheInnerOne() throws Exception {
        FutureTask<String> outer =
                inBackground(
                        () -> calls.call("outer", millis(300), () -> orElse("cached", millis(50))));
        begins();

        time.turnTo(50);

        assertThat(outer.get(20, TimeUnit.SECONDS)).isEqualTo("cached");
        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotBeginWhatHasNoTimeLeft() {
        assertThatThrownBy(() -> calls.call("late", Duration.ZERO, CallsTest::fail))
                .isInstanceOf(DeadlineExceeded.class)
                .hasMessage("late was not done before its deadline");
    }

    @Test
    void passesAnInterruptionOfTheCallerOn() throws Exception {
        FutureTask<String> call =
                new FutureTask<>(() -> calls.call("slow", millis(100), this::hang));
        Thread caller = Thread.ofVirtual().start(call);
        begins();

        caller.interrupt();

        assertThat(cancelled.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(call::get).hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void ringsByTheMachinesClock() {
        Calls real = new Calls(Time.system());

        assertThatThrownBy(() -> real.call("slow", millis(20), this::hang))
                .isInstanceOf(DeadlineExceeded.class);
    }

    private String orElse(String fallback, Duration budget) throws Exception {
        try {
            return calls.call("inner", budget, this::hang);
        } catch (DeadlineExceeded late) {
            return fallback;
        }
    }

    private String hang() throws InterruptedException {
        begun.countDown();
        try {
            new CountDownLatch(1).await();
            return "never";
        } catch (InterruptedException e) {
            cancelled.countDown();
            throw e;
        }
    }

    private void begins() throws InterruptedException {
        assertThat(begun.await(20, TimeUnit.SECONDS)).as("the work has begun").isTrue();
    }

    private static String fail() throws IOException {
        throw new IOException("no route");
    }

    private static Duration millis(long millis) {
        return Duration.ofMillis(millis);
    }

    private static FutureTask<String> inBackground(Callable<String> work) {
        FutureTask<String> task = new FutureTask<>(work);
        Thread.ofVirtual().start(task);
        return task;
    }

    private static DeadlineExceeded exceeded(FutureTask<String> task) throws Exception {
        try {
            throw new AssertionError(task.get(20, TimeUnit.SECONDS));
        } catch (ExecutionException e) {
            return (DeadlineExceeded) e.getCause();
        }
    }

    private static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
