package experiment.timers;

import experiment.Json;
import experiment.timers.Contestant.Subject;
import experiment.timers.Contestant.Task;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;

/// Measures the lateness or the memory of one contestant, in a JVM of its own.
///
/// Arguments: what, the contestant, the number of timers, seconds over which they are spread, the
/// file for the figures.
public final class TimersRun {
    private static final long SECOND_NANOS = 1_000_000_000;
    private static final long SEED = 7;

    /// Made before anything is measured: it leaves some garbage.
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();

    /// In nanoseconds from the moment that was asked for to the task's first instruction.
    ///
    /// @param early how many began too early
    public record Lateness(
            Contestant contestant,
            int timers,
            int early,
            long p50,
            long p99,
            long p999,
            long max) {}

    /// @param bytes of the heap for each pending timer; the task not included, all have the same
    public record Memory(Contestant contestant, int timers, double bytes) {}

    private TimersRun() {}

    public static void main(String[] arguments) throws Exception {
        Contestant contestant = Contestant.valueOf(arguments[1]);
        int timers = Integer.parseInt(arguments[2]);
        long nanos = Integer.parseInt(arguments[3]) * SECOND_NANOS;
        Object measured =
                arguments[0].equals("lateness")
                        ? lateness(contestant, timers, nanos)
                        : memory(contestant, timers, nanos);
        Json.write(Path.of(arguments[4]), measured);
        System.exit(0); // the contestants' threads need not be daemons
    }

    private static Lateness lateness(Contestant contestant, int timers, long nanos)
            throws InterruptedException {
        Subject subject = contestant.make();
        SplittableRandom random = new SplittableRandom(SEED);
        CountDownLatch left = new CountDownLatch(timers);
        long[] late = new long[timers];
        for (int i = 0; i < timers; i++) {
            int number = i;
            long delay = 2 * SECOND_NANOS + random.nextLong(nanos);
            long due = System.nanoTime() + delay;
            Task task =
                    () -> {
                        late[number] = System.nanoTime() - due;
                        left.countDown();
                    };
            subject.schedule(delay, task);
        }
        left.await();
        Arrays.sort(late);
        int early = 0;
        while (early < timers && late[early] < 0) {
            early++;
        }
        return new Lateness(
                contestant,
                timers,
                early,
                late[timers / 2],
                late[(int) (timers * 0.99)],
                late[(int) (timers * 0.999)],
                late[timers - 1]);
    }

    /// They are due long after it has been measured.
    private static Memory memory(Contestant contestant, int timers, long nanos) {
        Subject subject = contestant.make();
        Task task = () -> {};
        SplittableRandom random = new SplittableRandom(SEED);
        subject.schedule(600 * SECOND_NANOS, task);
        usedBytes();
        long before = usedBytes();
        for (int i = 0; i < timers; i++) {
            subject.schedule(600 * SECOND_NANOS + random.nextLong(nanos), task);
        }
        // Netty's thread has yet to move them from its queue into the wheel.
        long until = System.nanoTime() + SECOND_NANOS;
        while (System.nanoTime() - until < 0) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
        long after = usedBytes();
        Reference.reachabilityFence(subject);
        return new Memory(contestant, timers, (double) (after - before) / timers);
    }

    private static long usedBytes() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return MEMORY.getHeapMemoryUsage().getUsed();
    }
}
