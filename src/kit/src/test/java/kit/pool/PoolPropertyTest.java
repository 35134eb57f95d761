package kit.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class PoolPropertyTest {
    private static final long LIMIT_SECONDS = 20;
    private static final int TASKS = 300;

    /// Without threads, against a deque for each lane.
    @Property(tries = 1_000, seed = "1")
    void holdsAndRunsWhatDequesWouldHold(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        AtomicLong nanos = new AtomicLong(random.nextLong());
        List<Lane.Settings> settings = new ArrayList<>();
        List<Deque<long[]>> model = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            WhenFull whenFull = random.nextBoolean() ? WhenFull.REFUSE : WhenFull.DROP_OLDEST;
            settings.add(new Lane.Settings("lane " + i, 1 + random.nextInt(6), whenFull));
            model.add(new ArrayDeque<>());
        }
        List<Long> ran = new ArrayList<>();
        List<Long> expected = new ArrayList<>();
        Pool pool =
                new Pool(new Pool.Settings("test", 1, settings, Listener.reporting()), nanos::get);
        for (long task = 0; task < 60; task++) {
            nanos.addAndGet(random.nextInt(10));
            int number = random.nextInt(settings.size());
            Deque<long[]> lane = model.get(number);
            if (random.nextInt(3) > 0) {
                long id = task;
                boolean full = lane.size() == settings.get(number).queuedMax();
                boolean refused = full && settings.get(number).whenFull() == WhenFull.REFUSE;
                assertThat(pool.lane(number).submit(() -> ran.add(id))).isEqualTo(!refused);
                if (full && !refused) {
                    lane.removeFirst();
                }
                if (!refused) {
                    lane.addLast(new long[] {id, nanos.get()});
                }
            } else {
                model.stream()
                        .filter(each -> !each.isEmpty())
                        .findFirst()
                        .ifPresent(each -> expected.add(each.removeFirst()[0]));
                pool.runNext(0);
            }
            assertThat(ran).isEqualTo(expected);
            assertThat(pool.lane(number).queued()).isEqualTo(lane.size());
            assertThat(pool.lane(number).oldestNanos())
                    .isEqualTo(lane.isEmpty() ? 0 : nanos.get() - lane.peekFirst()[1]);
        }
        assertThat(pool.stop(Duration.ZERO)).hasSize(model.stream().mapToInt(Deque::size).sum());
    }

    /// Real threads hand in, real workers work, and sometimes the pool is stopped in the midst of
    /// it: each task is run once, or was refused, dropped, or given back.
    @Property(tries = 60, seed = "2")
    void losesNoneAndRunsNoneTwice(@ForAll long seed) throws Exception {
        SplittableRandom random = new SplittableRandom(seed);
        int callers = 1 + random.nextInt(3);
        AtomicIntegerArray fate = new AtomicIntegerArray(callers * TASKS);
        List<Lane.Settings> lanes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            WhenFull whenFull = WhenFull.values()[random.nextInt(WhenFull.values().length)];
            lanes.add(new Lane.Settings("lane " + i, 1 + random.nextInt(100), whenFull));
        }
        Listener listener =
                new Listener() {
                    @Override
                    public void failed(Runnable task, Throwable thrown) {
                        ((Once) task).count();
                    }

                    @Override
                    public void dropped(Runnable task) {
                        ((Once) task).count();
                    }
                };
        Pool pool = Pool.start(new Pool.Settings("t", 1 + random.nextInt(3), lanes, listener));
        CountDownLatch handedIn = new CountDownLatch(callers);
        for (int i = 0; i < callers; i++) {
            int first = i * TASKS;
            SplittableRandom own = random.split();
            Thread.ofPlatform()
                    .daemon()
                    .start(() -> handIn(pool, new Fates(fate, first), own, handedIn));
        }
        boolean early = random.nextBoolean();
        List<Runnable> left = new ArrayList<>();
        if (early) {
            left.addAll(pool.stop(Duration.ofNanos(random.nextInt(1_000_000))));
        }
        assertThat(handedIn.await(LIMIT_SECONDS, TimeUnit.SECONDS)).as("handed in").isTrue();
        left.addAll(pool.stop(Duration.ofSeconds(LIMIT_SECONDS)));
        if (!early) {
            assertThat(left).isEmpty();
        }
        left.forEach(task -> ((Once) task).count());
        for (int i = 0; i < fate.length(); i++) {
            assertThat(fate.get(i)).as("task %d", i).isEqualTo(1);
        }
        assertThat(pool.active()).isZero();
        pool.lanes().forEach(lane -> assertThat(lane.queued()).isZero());
    }

    private record Fates(AtomicIntegerArray counts, int first) {}

    /// Some throw.
    private record Once(AtomicIntegerArray counts, int number) implements Runnable {
        @Override
        public void run() {
            if (number % 7 == 0) {
                throw new IllegalStateException("as it should");
            }
            count();
        }

        void count() {
            counts.incrementAndGet(number);
        }
    }

    private static void handIn(
            Pool pool, Fates fates, SplittableRandom random, CountDownLatch done) {
        for (int i = 0; i < TASKS; ) {
            Lane lane = pool.lane(random.nextInt(pool.lanes().size()));
            List<Once> batch = new ArrayList<>();
            for (int size = 1 + random.nextInt(40); size > 0 && i < TASKS; size--) {
                batch.add(new Once(fates.counts(), fates.first() + i++));
            }
            if (random.nextBoolean()) {
                lane.submitAll(batch).forEach(task -> ((Once) task).count());
            } else {
                batch.stream().filter(task -> !lane.submit(task)).forEach(Once::count);
            }
        }
        done.countDown();
    }
}
