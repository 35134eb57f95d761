package kit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/// Without threads, so that the order is known: the test takes the workers' place.
class PoolTest {
    private final List<String> log = new ArrayList<>();
    private final AtomicLong nanos = new AtomicLong();
    private final Listener listener =
            new Listener() {
                @Override
                public void failed(Runnable task, Throwable thrown) {
                    log.add("failed " + thrown.getMessage());
                }

                @Override
                public void dropped(Runnable task) {
                    log.add("dropped");
                    task.run();
                }
            };

    @Test
    void runsTheUrgentFirstAndEachLaneInItsOrder() {
        Pool pool = still(lane("order", 10), lane("bulk", 10));
        pool.lane(1).submit(task("b1"));
        pool.lane(1).submit(task("b2"));
        pool.lane(0).submit(task("o1"));
        pool.lane(0).submit(task("o2"));

        runAll(pool);
        assertThat(log).containsExactly("o1", "o2", "b1", "b2");
    }

    @Test
    void refusesWhatDoesNotFit() {
        Pool pool = still(lane("order", 2), lane("bulk", 1));

        assertThat(pool.lane(1).submit(task("b1"))).isTrue();
        assertThat(pool.lane(1).submit(task("b2"))).isFalse();
        assertThat(pool.lane(0).submit(task("o1"))).as("has room of its own").isTrue();
        assertThat(pool.lane(1).rejected()).isEqualTo(1);
        assertThat(pool.lane(0).rejected()).isZero();
        runAll(pool);
        assertThat(log).containsExactly("o1", "b1");
        assertThat(pool.lane(1).submit(task("b3"))).isTrue();
    }

    @Test
    void takesInAsManyOfABatchAsFit() {
        Pool pool = still(lane("order", 2));

        Runnable third = task("c");
        assertThat(pool.lane(0).submitAll(List.of(task("a"), task("b"), third)))
                .containsExactly(third);
        assertThat(pool.lane(0).rejected()).isEqualTo(1);
        runAll(pool);
        assertThat(log).containsExactly("a", "b");
    }

    @Test
    void putsAsideWhatAWorkerTookAlongForSomethingUrgent() {
        Pool pool = still(lane("order", 10), lane("bulk", 10));
        for (int i = 1; i <= 8; i++) {
            pool.lane(1).submit(task("b" + i));
        }
        pool.runNext(0);
        assertThat(pool.lane(1).queued()).as("those in a hand wait too").isEqualTo(7);
        pool.lane(0).submit(task("o1"));
        pool.runNext(0);
        pool.runNext(0);

        assertThat(log).containsExactly("b1", "o1", "b2");
        assertThat(pool.stop(Duration.ZERO)).hasSize(6);
    }

    @Test
    void letsTheCallerRunWhatDoesNotFit() {
        Pool pool = still(new Lane.Settings("order", 1, WhenFull.RUN_HERE));
        pool.lane(0).submit(task("waits"));

        assertThat(pool.lane(0).submit(task("runs here"))).isTrue();
        assertThat(log).containsExactly("runs here");
    }

    @Test
    void dropsTheOldestAndTellsSo() {
        Pool pool = still(new Lane.Settings("news", 2, WhenFull.DROP_OLDEST));
        for (int i = 1; i <= 3; i++) {
            assertThat(pool.lane(0).submit(task("n" + i))).isTrue();
        }
        assertThat(log).containsExactly("dropped", "n1");
        assertThat(pool.lane(0).rejected()).isEqualTo(1);
        runAll(pool);
        assertThat(log).containsExactly("dropped", "n1", "n2", "n3");
    }

    @Test
    void takesInAndTellsAllWhateverItsListenerThrows() {
        Listener throwing =
                new Listener() {
                    @Override
                    public void failed(Runnable task, Throwable thrown) {
                        throw new AssertionError("of failed");
                    }

                    @Override
                    public void dropped(Runnable task) {
                        task.run();
                        throw new AssertionError("of dropped");
                    }
                };
        Pool pool = still(throwing, new Lane.Settings("news", 2, WhenFull.DROP_OLDEST));
        pool.lane(0).submitAll(List.of(task("n1"), task("n2")));
        Thread self = Thread.currentThread();
        self.setUncaughtExceptionHandler((_, thrown) -> log.add(thrown.getMessage()));
        try {
            assertThat(pool.lane(0).submitAll(List.of(task("n3"), () -> log.get(-1)))).isEmpty();
            assertThat(log).containsExactly("n1", "of dropped", "n2", "of dropped");
            log.clear();
            runAll(pool);
            assertThat(log).containsExactly("n3", "of failed");
        } finally {
            self.setUncaughtExceptionHandler(null);
        }
    }

    @Test
    void tellsHowManyWaitAndForHowLong() {
        Pool pool = still(lane("order", 10));
        Lane lane = pool.lane(0);
        assertThat(lane.oldestNanos()).isZero();
        lane.submit(task("a"));
        nanos.addAndGet(5);
        lane.submit(task("b"));
        nanos.addAndGet(2);

        assertThat(lane.queued()).isEqualTo(2);
        assertThat(lane.oldestNanos()).isEqualTo(7);
        pool.runNext(0);
        assertThat(lane.oldestNanos()).isEqualTo(2);
        pool.runNext(0);
        assertThat(lane.queued()).isZero();
        assertThat(lane.oldestNanos()).isZero();
        assertThat(pool.done()).isEqualTo(2);
    }

    @Test
    void givesAllBackWhereThereIsLessThanNoTime() {
        Pool pool = still(lane("order", 10));
        pool.lane(0).submit(task("left"));

        assertThat(pool.stop(Duration.ofSeconds(Long.MIN_VALUE))).hasSize(1);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> lane("order", 0)).hasMessageContaining("order");
        assertThatThrownBy(() -> new Pool.Settings("test", 0, List.of(lane("order", 1)), listener))
                .hasMessageContaining("0 workers");
        assertThatThrownBy(() -> still()).hasMessageContaining("no lane");
    }

    private Pool still(Lane.Settings... lanes) {
        return still(listener, lanes);
    }

    private Pool still(Listener listener, Lane.Settings... lanes) {
        return new Pool(new Pool.Settings("test", 1, List.of(lanes), listener), nanos::get);
    }

    private static Lane.Settings lane(String name, int max) {
        return new Lane.Settings(name, max, WhenFull.REFUSE);
    }

    private Runnable task(String name) {
        return () -> log.add(name);
    }

    private static void runAll(Pool pool) {
        boolean more = true;
        while (more) {
            more = pool.runNext(0);
        }
    }
}
