package kit.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// With threads: who sleeps is woken, who runs is not disturbed, and who stops it loses nothing.
class PoolThreadsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final List<String> log = new ArrayList<>();
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
    private final List<Pool> pools = new ArrayList<>();

    @AfterEach
    void stopAll() {
        pools.forEach(pool -> pool.stop(Duration.ZERO));
    }

    @Test
    void losesNoWorkerToAListThatThrows() throws Exception {
        Pool pool = running(1, lane("order", 10));
        untilParked(workerOf(pool));
        List<Runnable> shorterAtSecondLook =
                new AbstractList<>() {
                    private int looks;

                    @Override
                    public Runnable get(int index) {
                        looks++;
                        if (looks > 2 && index == 1) {
                            throw new ConcurrentModificationException();
                        }
                        return () -> {};
                    }

                    @Override
                    public int size() {
                        return 2;
                    }
                };
        catchThrowable(() -> pool.lane(0).submitAll(shorterAtSecondLook));

        CountDownLatch ran = new CountDownLatch(1);
        pool.lane(0).submit(ran::countDown);
        await(ran);
    }

    @Test
    void letsAnIdleWorkerTakeWhatABusyOneTookAlong() throws Exception {
        Pool pool = running(2, lane("bulk", 100));
        CountDownLatch others = new CountDownLatch(99);
        List<Runnable> tasks = new ArrayList<>();
        tasks.add(() -> awaitQuietly(others)); // for ever, if those behind it had to wait for it
        for (int i = 0; i < 99; i++) {
            tasks.add(others::countDown);
        }
        assertThat(pool.lane(0).submitAll(tasks)).isEmpty();

        await(others);
        assertThat(pool.stop(LIMIT)).isEmpty();
    }

    @Test
    void goesOnAfterATaskThatThrows() throws Exception {
        Pool pool = running(1, lane("order", 10));
        CountDownLatch ran = new CountDownLatch(1);
        pool.lane(0)
                .submit(
                        () -> {
                            throw new AssertionError("no");
                        });
        pool.lane(0).submit(ran::countDown);

        await(ran);
        assertThat(pool.stop(LIMIT)).isEmpty();
        assertThat(log).containsExactly("failed no");
        assertThat(pool.failed()).isEqualTo(1);
        assertThat(pool.done()).isEqualTo(2);
        assertThat(pool.active()).isZero();
    }

    @Test
    void goesOnWhateverTheHandlerOfItsThreadThrows() throws Exception {
        Pool pool = running(Listener.reporting(), 1, lane("order", 10));
        CountDownLatch ran = new CountDownLatch(1);
        pool.lane(0)
                .submit(
                        () -> {
                            Thread.currentThread()
                                    .setUncaughtExceptionHandler(
                                            (_, _) -> {
                                                throw new IllegalStateException("handler");
                                            });
                            throw new AssertionError("no");
                        });
        pool.lane(0).submit(ran::countDown);

        await(ran);
        assertThat(pool.failed()).isEqualTo(1);
    }

    @Test
    void doesNotLetAnInterruptionReachTheNextTask() throws Exception {
        Pool pool = running(1, lane("order", 10));
        CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        pool.lane(0).submit(() -> Thread.currentThread().interrupt());
        pool.lane(0).submit(() -> interrupted.complete(Thread.currentThread().isInterrupted()));

        assertThat(interrupted.get(20, TimeUnit.SECONDS)).isFalse();
    }

    @Test
    void sleepsOnWhenAnIdleWorkerIsInterrupted() throws Exception {
        Pool pool = running(1, lane("order", 10));
        Thread worker = workerOf(pool);
        untilParked(worker);
        worker.interrupt();

        until(() -> !worker.isInterrupted(), "not interrupted any more");
    }

    @Test
    void waitsForRoom() throws Exception {
        Pool pool = running(1, new Lane.Settings("order", 1, WhenFull.WAIT));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch all = new CountDownLatch(2);
        pool.lane(0)
                .submit(
                        () -> {
                            began.countDown();
                            awaitQuietly(go);
                        });
        await(began);
        pool.lane(0).submit(all::countDown);
        Thread third = Thread.ofVirtual().start(() -> pool.lane(0).submit(all::countDown));
        untilParked(third);
        assertThat(pool.lane(0).queued()).isEqualTo(1);
        go.countDown();

        await(all);
        assertThat(third.join(LIMIT)).isTrue();
        assertThat(pool.lane(0).rejected()).isZero();
    }

    @Test
    void letsWhoWaitsForRoomGoWhenItIsStopped() throws Exception {
        Pool pool = running(1, new Lane.Settings("order", 1, WhenFull.WAIT));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        pool.lane(0)
                .submit(
                        () -> {
                            began.countDown();
                            awaitQuietly(go);
                        });
        await(began);
        pool.lane(0).submit(() -> {});
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        Thread third =
                Thread.ofVirtual().start(() -> answer.complete(pool.lane(0).submit(task("never"))));
        untilParked(third);
        Thread stopper = Thread.ofVirtual().start(() -> pool.stop(LIMIT));

        assertThat(answer.get(20, TimeUnit.SECONDS)).isFalse();
        go.countDown();
        assertThat(stopper.join(LIMIT)).isTrue();
        assertThat(pool.done()).isEqualTo(2);
    }

    @Test
    void finishesWhatWaitsWhenItIsStopped() {
        Pool pool = running(2, lane("order", 100), lane("bulk", 100));
        AtomicLong ran = new AtomicLong();
        for (int i = 0; i < 100; i++) {
            assertThat(pool.lane(i % 2).submit(ran::incrementAndGet)).isTrue();
        }
        assertThat(pool.stop(LIMIT)).isEmpty();
        assertThat(ran).hasValue(100);
        assertThat(pool.lane(0).submit(task("late"))).isFalse();
        assertThat(pool.stop(LIMIT)).isEmpty();
    }

    @Test
    void hasAllTheTimeThatItIsGiven() {
        Pool pool = running(1, lane("order", 10));
        AtomicLong ran = new AtomicLong();
        pool.lane(0).submit(ran::incrementAndGet);

        assertThat(pool.stop(ChronoUnit.FOREVER.getDuration())).isEmpty();
        assertThat(ran).hasValue(1);
    }

    @Test
    void givesBackWhatIsLeftWhenTheTimeIsUp() throws Exception {
        Pool pool = running(1, lane("order", 10), lane("bulk", 10));
        CountDownLatch began = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        pool.lane(0)
                .submit(
                        () -> {
                            began.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException e) {
                                interrupted.countDown();
                            }
                        });
        await(began);
        Runnable bulk = task("bulk");
        Runnable first = task("first");
        Runnable second = task("second");
        pool.lane(1).submit(bulk);
        pool.lane(0).submit(first);
        pool.lane(0).submit(second);

        assertThat(pool.stop(Duration.ofMillis(1))).containsExactly(first, second, bulk);
        await(interrupted);
        assertThat(log).isEmpty();
    }

    @Test
    void isNotStoppedByItsOwnTask() throws Exception {
        Pool pool = running(1, lane("order", 10));
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        CountDownLatch ran = new CountDownLatch(1);
        pool.lane(0)
                .submit(
                        () -> {
                            try {
                                pool.stop(LIMIT);
                            } catch (IllegalStateException e) {
                                thrown.set(e);
                            }
                            ran.countDown();
                        });
        await(ran);
        assertThat(thrown.get()).hasMessageContaining("stops it");
    }

    private Pool running(int workers, Lane.Settings... lanes) {
        return running(listener, workers, lanes);
    }

    private Pool running(Listener listener, int workers, Lane.Settings... lanes) {
        Pool pool = Pool.start(new Pool.Settings("test", workers, List.of(lanes), listener));
        pools.add(pool);
        return pool;
    }

    private static Lane.Settings lane(String name, int max) {
        return new Lane.Settings(name, max, WhenFull.REFUSE);
    }

    private Runnable task(String name) {
        return () -> log.add(name);
    }

    private static void await(CountDownLatch latch) throws InterruptedException {
        assertThat(latch.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Thread workerOf(Pool pool) throws Exception {
        CompletableFuture<Thread> worker = new CompletableFuture<>();
        pool.lane(0).submit(() -> worker.complete(Thread.currentThread()));
        return worker.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private static void untilParked(Thread thread) {
        until(() -> thread.getState() == Thread.State.WAITING, "parked");
    }

    private static void until(BooleanSupplier fact, String name) {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!fact.getAsBoolean()) {
            assertThat(System.nanoTime()).as(name).isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
