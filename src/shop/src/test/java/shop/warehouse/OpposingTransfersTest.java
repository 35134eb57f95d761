package shop.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.warehouse.Warehouse.EAST;
import static shop.warehouse.Warehouse.NORTH;
import static shop.warehouse.Warehouse.SOUTH;
import static shop.warehouse.Warehouse.WEST;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/// Transfers that overlap for certain: whoever writes into the books waits there until each of the
/// others writes too, or waits for a lock, or has ended. Nothing depends on who is faster; the
/// deadline is for a broken test only. The threads are daemons: those that hang keep no JVM alive.
class OpposingTransfersTest {
    private static final String SKU = "B00000001";
    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final MeetingBooks books = new MeetingBooks();
    private final MoveUnits moveUnits = new MoveUnits(new PickLedgers(books), books);
    private List<Thread> clerks;

    @Test
    void bothEndWhenUnitsGoThereAndBack() {
        moveAtOnce(new Move(SKU, NORTH, SOUTH, 1), new Move(SKU, SOUTH, NORTH, 1));
        assertThat(deadlocked()).isEmpty();
        assertThat(books.transfers()).hasSize(2);
    }

    @Test
    void allEndWhenUnitsGoInACircle() {
        moveAtOnce(
                new Move(SKU, NORTH, SOUTH, 1),
                new Move(SKU, SOUTH, EAST, 1),
                new Move(SKU, EAST, WEST, 1),
                new Move(SKU, WEST, NORTH, 1));
        assertThat(deadlocked()).isEmpty();
        assertThat(books.transfers()).hasSize(4);
    }

    /// Returns when all have ended, or some never will.
    private void moveAtOnce(Move... moves) {
        clerks = Arrays.stream(moves).map(this::clerk).toList();
        clerks.forEach(Thread::start);
        await(() -> !deadlocked().isEmpty() || clerks.stream().noneMatch(Thread::isAlive));
    }

    private Thread clerk(Move move) {
        return Thread.ofPlatform()
                .daemon()
                .name("clerk " + move)
                .unstarted(() -> moveUnits.move(move));
    }

    private List<String> deadlocked() {
        long[] ids = THREADS.findDeadlockedThreads();
        return ids == null
                ? List.of()
                : clerks.stream()
                        .filter(clerk -> Arrays.stream(ids).anyMatch(id -> id == clerk.threadId()))
                        .map(Thread::getName)
                        .toList();
    }

    private static void await(BooleanSupplier done) {
        long until = System.nanoTime() + DEADLINE.toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("deadline").isLessThan(until);
            try {
                TimeUnit.MILLISECONDS.sleep(1);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private class MeetingBooks extends MemoryBooks {
        private final Set<Thread> writing = ConcurrentHashMap.newKeySet();

        MeetingBooks() {
            super(SKU, 25);
        }

        @Override
        public Transfer enter(Move move) {
            writing.add(Thread.currentThread());
            await(() -> clerks.stream().allMatch(this::writesOrCannot));
            return super.enter(move);
        }

        private boolean writesOrCannot(Thread clerk) {
            return writing.contains(clerk)
                    || clerk.getState() == Thread.State.TERMINATED
                    || waitsForALock(clerk);
        }
    }

    private static boolean waitsForALock(Thread clerk) {
        var now = THREADS.getThreadInfo(clerk.threadId());
        return now != null && now.getLockOwnerId() != -1;
    }
}
