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

    /// Random tasks at random times, sometimes so many at once that a stripe is crowded; the clock
    /// is turned by hand. None is early, none more than a tick late, or two when crowded, if one
    /// sleeps as long as one is told.
    @Property(tries = 1_000, seed = "1")
    void runsEachTaskInItsTick(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        ManualTime time = new ManualTime(random.nextLong());
        boolean crowding = random.nextBoolean();
        int ticksLate = crowding ? 2 : 1;
        long tickNanos = 1 << 10 + random.nextInt(20);
        List<Throwable> failures = new ArrayList<>();
        Timers.Settings settings =
                new Timers.Settings(
                        "test",
                        Duration.ofNanos(3 * tickNanos),
                        1_000,
                        (_, thrown) -> failures.add(thrown));
        Timers timers = new Timers(settings, time, 4, crowding ? 1 + random.nextInt(8) : 1_000);
        AtomicInteger left = new AtomicInteger();
        List<Timer> cancelling = new ArrayList<>();
        long sleep = Long.MAX_VALUE;
        for (int i = 0; i < 40; i++) {
            for (int k = random.nextInt(4) == 0 ? 20 : 1; k > 0; k--) {
                long delay = random.nextLong(50 * tickNanos);
                long due = time.getAsLong() + delay;
                left.incrementAndGet();
                timers.schedule(
                        delay,
                        () -> {
                            left.decrementAndGet();
                            long late = time.getAsLong() - due;
                            assertThat(late).isBetween(0L, ticksLate * tickNanos - 1);
                        });
                cancelling.add(timers.schedule(delay, () -> failures.add(new Error("ran"))));
                if (random.nextBoolean()) {
                    assertThat(cancelling.removeFirst().cancel()).isTrue();
                }
            }
            cancelling.forEach(timer -> assertThat(timer.cancel()).isTrue());
            cancelling.clear();
            sleep = timers.fireDue();
            time.pass(Math.min(random.nextLong(tickNanos), sleep));
            sleep = timers.fireDue();
        }
        while (left.get() > 0) {
            time.pass(sleep);
            sleep = timers.fireDue();
        }
        assertThat(failures).isEmpty();
        assertThat(timers.pending()).isZero();
    }

    /// Real threads schedule, and cancel half of it while the timers run: what was cancelled with
    /// success never runs, all else runs once, and not before its time.
    @Property(tries = 30, seed = "2")
    void runsOnceWhatWasNotCancelled(@ForAll long seed) throws Exception {
        Timers timers =
                Timers.start(new Timers.Settings("test", Duration.ofNanos(50_000), 1_000_000));
        AtomicInteger early = new AtomicInteger();
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
                                    long delay = random.nextLong(3_000_000);
                                    long due = System.nanoTime() + delay;
                                    Runnable task =
                                            () -> {
                                                ran.incrementAndGet(number);
                                                if (System.nanoTime() - due < 0) {
                                                    early.incrementAndGet();
                                                }
                                                finished.countDown();
                                            };
                                    own.add(timers.schedule(delay, task));
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
        assertThat(early).as("early").hasValue(0);
        for (int i = 0; i < THREADS * TIMERS; i++) {
            assertThat(ran.get(i) + cancelled.get(i)).as("timer %d", i).isEqualTo(1);
        }
        assertThat(timers.pending()).isZero();
    }
}
