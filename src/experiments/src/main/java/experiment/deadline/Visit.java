package experiment.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import mini.concurrency.deadline.Calls;
import mini.concurrency.deadline.Deadline;
import mini.concurrency.deadline.DeadlineExceeded;
import mini.concurrency.deadline.Time;

/// A page that asks for stock, and then for quotes, which ask a supplier that hangs.
///
///     page 300 ms ─▶ stock 200 ms (takes 60)
///                 └▶ quotes 400 ms ─▶ supplier 1000 ms (hangs)
public final class Visit {

    /// What became of a call, in milliseconds since the page began.
    ///
    /// @param asked its own budget
    /// @param got what it could use of it when it began
    /// @param waitedUntil when its caller stopped waiting
    /// @param workedUntil when its own thread ended
    public record Called(
            String name,
            long asked,
            long got,
            double began,
            double waitedUntil,
            double workedUntil) {}

    private interface Way {
        String call(String name, Duration budget, Callable<String> work) throws Exception;
    }

    private static final Duration HANGS = Duration.ofMillis(1_500);

    /// Work that was cancelled before it began leaves nothing to write down.
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final long begun = System.nanoTime();
    private final List<Called> calls = new ArrayList<>();
    private final Phaser open = new Phaser(1);
    private final Way way;

    private Visit(Way way) {
        this.way = way;
    }

    /// With one deadline, which reaches every call.
    static List<Called> withDeadline() throws InterruptedException {
        return new Visit(new Calls(Time.system())::call).go();
    }

    /// With a timeout for each call: the caller stops waiting, and that is all.
    static List<Called> withTimeouts() throws InterruptedException {
        return new Visit(
                        (name, timeout, work) -> {
                            FutureTask<String> answer = new FutureTask<>(work);
                            Thread.ofVirtual().name(name).start(answer);
                            return answer.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
                        })
                .go();
    }

    private List<Called> go() throws InterruptedException {
        try {
            call("page", 300, this::page);
        } catch (DeadlineExceeded | TimeoutException expected) {
            // Its visitor gets an error; what the calls below did stands in the list.
        } catch (Exception e) {
            throw new IllegalStateException("no call of a visit fails in another way", e);
        }
        open.arriveAndAwaitAdvance();
        synchronized (calls) {
            return List.copyOf(calls);
        }
    }

    private String page() throws Exception {
        call("stock", 200, () -> answerAfter(Duration.ofMillis(60)));
        return call("quotes", 400, this::quotes);
    }

    private String quotes() throws Exception {
        return call("supplier", 1_000, () -> answerAfter(HANGS));
    }

    /// Writes down when the caller stopped waiting, and when the work ended: the two can differ.
    private String call(String name, long budgetMillis, Callable<String> work) throws Exception {
        open.register();
        double began = now();
        long[] got = {budgetMillis};
        double[] workedUntil = new double[1];
        CountDownLatch worked = new CountDownLatch(1);
        try {
            return way.call(
                    name,
                    Duration.ofMillis(budgetMillis),
                    () -> {
                        got[0] = Math.min(got[0], Deadline.remaining(System.nanoTime()).toMillis());
                        try {
                            return work.call();
                        } finally {
                            workedUntil[0] = now();
                            worked.countDown();
                        }
                    });
        } finally {
            double waitedUntil = now();
            Runnable write =
                    () -> {
                        if (isDone(worked)) {
                            add(
                                    new Called(
                                            name,
                                            budgetMillis,
                                            got[0],
                                            began,
                                            waitedUntil,
                                            workedUntil[0]));
                        }
                        open.arriveAndDeregister();
                    };
            Thread.ofVirtual().start(write);
        }
    }

    private static String answerAfter(Duration time) throws InterruptedException {
        Thread.sleep(time);
        return "done";
    }

    private void add(Called called) {
        synchronized (calls) {
            calls.add(called);
        }
    }

    private static boolean isDone(CountDownLatch worked) {
        try {
            return worked.await(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the one who writes it down", e);
        }
    }

    private double now() {
        return (System.nanoTime() - begun) / 1e6;
    }
}
