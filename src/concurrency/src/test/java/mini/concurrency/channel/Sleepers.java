package mini.concurrency.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Threads that are known to be asleep in a channel.
final class Sleepers {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Sleepers() {}

    /// Starts some work, and returns when it waits.
    static <T> FutureTask<T> asleep(Callable<T> work, Consumer<Thread> started) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = Thread.ofPlatform().daemon().start(task);
        started.accept(thread);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (thread.getState() != Thread.State.WAITING) {
            assertThat(task.isDone()).as("done instead of asleep").isFalse();
            assertThat(System.nanoTime()).as("not asleep after " + LIMIT).isLessThan(end);
            Thread.onSpinWait();
        }
        return task;
    }
}
