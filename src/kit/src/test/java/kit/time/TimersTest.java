package kit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// The clock is turned by hand where it can be.
class TimersTest {
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000 * MILLI;
    private static final Duration ACCURACY = Duration.ofMillis(1);

    private final List<String> done = new ArrayList<>();
    private final List<Throwable> failures = new ArrayList<>();
    private final ManualTime time = new ManualTime(-5); // nanoTime may begin below 0
    private final Timers timers =
            new Timers(
                    new Timers.Settings("test", ACCURACY, 3, (_, thrown) -> failures.add(thrown)),
                    time,
                    4,
                    64);

    @Test
    void runsATaskNotBeforeItsTimeAndAtMostTheAccuracyLater() {
        timers.schedule(10 * MILLI, () -> done.add("a"));

        pass(10 * MILLI - 1);
        assertThat(done).isEmpty();
        pass(1 + ACCURACY.toNanos() / 3);
        assertThat(done).containsExactly("a");
        pass(SECOND);
        assertThat(done).hasSize(1);
    }

    @Test
    void tellsHowLongToSleep() {
        assertThat(timers.fireDue()).isEqualTo(Long.MAX_VALUE);
        timers.schedule(10 * MILLI, () -> {});
        long sleep = timers.fireDue();
        assertThat(sleep).isPositive().isLessThanOrEqualTo(11 * MILLI);
    }

    @Test
    void doesNotRunWhatIsCancelled() {
        Timer timer = timers.schedule(MILLI, () -> done.add("a"));

        assertThat(timer.cancel()).isTrue();
        assertThat(timer.cancel()).isFalse();
        pass(SECOND);
        assertThat(done).isEmpty();
        assertThat(timers.pending()).isZero();
    }

    @Test
    void saysFalseToWhoCancelsTooLate() {
        Timer timer = timers.schedule(MILLI, () -> done.add("a"));
        pass(SECOND);

        assertThat(timer.cancel()).isFalse();
        assertThat(done).containsExactly("a");
    }

    @Test
    void letsATaskScheduleAndCancel() {
        Timer later = timers.schedule(2 * SECOND, () -> done.add("later"));
        timers.schedule(
                SECOND,
                () -> {
                    later.cancel();
                    timers.schedule(SECOND, () -> done.add("new"));
                });

        pass(SECOND + MILLI);
        pass(10 * SECOND);
        assertThat(done).containsExactly("new");
    }

    @Test
    void refusesMoreThanAreAllowed() {
        Timer first = timers.schedule(SECOND, () -> {});
        timers.schedule(SECOND, () -> {});
        timers.every(SECOND, () -> {});

        assertThatThrownBy(() -> timers.schedule(SECOND, () -> {}))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("3");
        first.cancel();
        timers.schedule(SECOND, () -> {});
        assertThat(timers.pending()).isEqualTo(3);
    }

    @Test
    void repeatsAtEqualDistances() {
        Timer timer = timers.every(10 * MILLI, () -> done.add("a"));
        for (int i = 0; i < 100; i++) {
            pass(MILLI);
        }
        assertThat(done).hasSizeBetween(9, 10);
        assertThat(timer.cancel()).isTrue();
        pass(SECOND);
        assertThat(done).hasSizeLessThanOrEqualTo(10);
        assertThat(timers.pending()).isZero();
    }

    @Test
    void doesNotMakeUpForWhatWasMissed() {
        timers.every(10 * MILLI, () -> done.add("a"));
        pass(SECOND + 5 * MILLI);
        assertThat(done).hasSize(1);
        pass(5 * MILLI + MILLI);
        assertThat(done).hasSize(2);
    }

    @Test
    void letsARepeatedTaskEndItself() {
        Timer[] timer = new Timer[1];
        timer[0] =
                timers.every(
                        MILLI,
                        () -> {
                            done.add("a");
                            assertThat(timer[0].cancel()).isFalse();
                        });
        pass(SECOND);
        pass(SECOND);
        assertThat(done).containsExactly("a");
        assertThat(timers.pending()).isZero();
    }

    @Test
    void goesOnWhateverTheHandlerOfItsThreadThrows() throws Exception {
        CountDownLatch ran = new CountDownLatch(1);
        Timers running = Timers.start(new Timers.Settings("test", ACCURACY, 3));
        try {
            running.schedule(
                    0,
                    () -> {
                        Thread.currentThread()
                                .setUncaughtExceptionHandler(
                                        (_, _) -> {
                                            throw new IllegalStateException("handler");
                                        });
                        throw new AssertionError("no");
                    });
            running.schedule(20 * MILLI, ran::countDown);

            assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            running.close();
        }
    }

    @Test
    void doesNotLetAnInterruptionReachTheNextTask() {
        for (int i = 0; i < 2; i++) {
            timers.schedule(
                    MILLI,
                    () -> {
                        done.add(Thread.currentThread().isInterrupted() ? "interrupted" : "a");
                        Thread.currentThread().interrupt();
                    });
        }
        pass(SECOND);

        assertThat(done).containsExactly("a", "a");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void goesOnAfterATaskThatThrows() {
        IllegalStateException thrown = new IllegalStateException("no");
        timers.every(
                SECOND,
                () -> {
                    throw thrown;
                });
        timers.schedule(SECOND, () -> done.add("a"));

        pass(SECOND + MILLI);
        pass(SECOND);
        assertThat(failures).containsExactly(thrown, thrown);
        assertThat(done).containsExactly("a");
    }

    @Test
    void givesBackWhatIsPendingWhenItIsClosed() {
        Runnable task = () -> done.add("a");
        Timer timer = timers.schedule(SECOND, task);
        Timer repeated = timers.every(SECOND, task);

        assertThat(timers.close()).containsExactly(task, task);
        assertThat(timers.close()).isEmpty();
        assertThat(timer.cancel()).isFalse();
        assertThat(repeated.cancel()).isFalse();
        assertThatThrownBy(() -> timers.schedule(1, task))
                .isInstanceOf(RejectedExecutionException.class)
                .hasMessageContaining("closed");
        pass(10 * SECOND);
        assertThat(done).isEmpty();
        assertThat(timers.pending()).isZero();
    }

    @Test
    void repeatsNothingOnceItIsClosed() {
        timers.every(
                SECOND,
                () -> {
                    done.add("a");
                    assertThat(timers.close()).isEmpty();
                });
        pass(SECOND + MILLI);
        pass(10 * SECOND);
        assertThat(done).containsExactly("a");
        assertThat(timers.pending()).isZero();
    }

    @Test
    void acceptsDelaysOfCenturies() {
        Timer timer = timers.schedule(Long.MAX_VALUE, () -> done.add("a"));
        timers.schedule(Long.MIN_VALUE, () -> done.add("b"));
        pass(SECOND);
        assertThat(done).containsExactly("b");
        assertThat(timer.cancel()).isTrue();
    }

    @Test
    void acceptsAnAccuracyOfMicrosecondsToMinutes() {
        for (Duration fit : List.of(Duration.ofNanos(4_000), Duration.ofMinutes(5))) {
            long tickNanos = Ticks.thirdOf(fit, 0).tickNanos();
            assertThat(tickNanos).isBetween(fit.toNanos() / 6, fit.toNanos() / 3);
        }
        for (Duration unfit :
                List.of(Duration.ZERO, Duration.ofNanos(3_000), Duration.ofHours(1))) {
            assertThatThrownBy(() -> Ticks.thirdOf(unfit, 0)).hasMessageContaining("accuracy");
        }
    }

    @Test
    void doesNotMindAClockThatWrapsAround() {
        ManualTime late = new ManualTime(Long.MAX_VALUE - SECOND);
        Timers wrapping = new Timers(new Timers.Settings("test", ACCURACY, 3), late, 4, 64);
        wrapping.schedule(2 * SECOND, () -> done.add("a"));

        late.pass(2 * SECOND - 1);
        wrapping.fireDue();
        assertThat(late.getAsLong()).isNegative();
        assertThat(done).isEmpty();
        late.pass(MILLI);
        wrapping.fireDue();
        assertThat(done).containsExactly("a");
    }

    @Test
    void runsInAThreadOfItsOwn() throws Exception {
        Timers running = Timers.start(new Timers.Settings("ticking", ACCURACY, 10));
        CountDownLatch ran = new CountDownLatch(2);
        Timer far = running.schedule(TimeUnit.HOURS.toNanos(1), () -> {});
        running.schedule(20 * MILLI, ran::countDown);
        running.schedule(0, ran::countDown); // wakes it earlier

        assertThat(ran.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(far.cancel()).isTrue();
        assertThat(running.close()).isEmpty();
        assertThat(running.awaitEnd(Duration.ofSeconds(20))).isTrue();
    }

    private void pass(long nanos) {
        time.pass(nanos);
        timers.fireDue();
    }
}
