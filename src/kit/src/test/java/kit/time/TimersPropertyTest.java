package kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TimersPropertyTest {
    private static final long LIMIT_SECONDS = 20;
    private static final int TIMERS = 300;
    private static final int THREADS = 3;

    /// Random tasks at random times, the clock turned by hand: none early, none more than a tick
    /// late when one looks in every tick, and the sleep is never too long.
    @Property(tries = 1_000, seed = "1")
    void runsEachTaskInItsTick(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ManualTime time = new ManualTime(random.nextLong());
        long begun = time.getAsLong();
        long tickNanos = 1 << 10 + random.nextInt(20);
        List<Throwable> failures = new ArrayList<>();
        Duration accuracy = Duration.ofNanos(2 * tickNanos);
        Timers timers =
                new Timers(
                        new Timers.Settings(
                                "t", accuracy, 100, (_, thrown) -> failures.add(thrown)),
                        time,
                        4);
        AtomicInteger left = new AtomicInteger();
        for (int i = 0; i < 40; i++) {
            long dueNanos = time.getAsLong() - begun + random.nextLong(50 * tickNanos);
            left.incrementAndGet();
            timers.schedule(
                    dueNanos - (time.getAsLong() - begun),
                    () -> {
                        left.decrementAndGet();
                        long late = time.getAsLong() - begun - dueNanos;
                        assertThat(late).isBetween(0L, tickNanos - 1);
                    });
            time.pass(Math.min(random.nextLong(tickNanos), timers.fireDue()));
        }
        while (left.get() > 0) {
            time.pass(timers.fireDue());
        }
        assertThat(failures).isEmpty();
        assertThat(timers.pending()).isZero();
    }

    /// Real threads schedule, and cancel half of it while the timers run: what was cancelled with
    /// success never runs, all else runs once.
    @Property(tries = 30, seed = "2")
    void runsOnceWhatWasNotCancelled(@ForAll long seed) throws Exception {
        Timers timers =
                Timers.start(new Timers.Settings("test", Duration.ofNanos(50_000), 1_000_000));
        AtomicIntegerArray ran = new AtomicIntegerArray(THREADS * TIMERS);
        AtomicIntegerArray cancelled = new AtomicIntegerArray(THREADS * TIMERS);
        CountDownLatch scheduled = new CountDownLatch(THREADS);
        CountDownLatch finished = new CountDownLatch(THREADS * TIMERS);
        for (int i = 0; i < THREADS; i++) {
            int thread = i;
            SplittableRandom random = new SplittableRandom(seed + i);
            Thread.ofPlatform()
                    .daemon()
                    .start(
                            () -> {
                                List<Timer> own = new ArrayList<>();
                                for (int k = 0; k < TIMERS; k++) {
                                    int number = thread * TIMERS + k;
                                    Runnable task =
                                            () -> {
                                                ran.incrementAndGet(number);
                                                finished.countDown();
                                            };
                                    own.add(timers.schedule(random.nextLong(3_000_000), task));
                                    int any = random.nextInt(own.size());
                                    if (random.nextBoolean() && own.get(any).cancel()) {
                                        cancelled.incrementAndGet(thread * TIMERS + any);
                                        finished.countDown();
                                    }
                                }
                                scheduled.countDown();
                            });
        }
        assertThat(scheduled.await(LIMIT_SECONDS, TimeUnit.SECONDS)).as("scheduled").isTrue();
        assertThat(finished.await(LIMIT_SECONDS, TimeUnit.SECONDS)).as("all over").isTrue();
        timers.close();
        assertThat(timers.awaitEnd(Duration.ofSeconds(LIMIT_SECONDS))).isTrue();
        for (int i = 0; i < THREADS * TIMERS; i++) {
            assertThat(ran.get(i) + cancelled.get(i)).as("timer %d", i).isEqualTo(1);
        }
        assertThat(timers.pending()).isZero();
    }
}
