package lab.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lab.measure.Deadlocks.Waiter;
import org.junit.jupiter.api.Test;

/// On what JDK 25 printed of a program with two deadlocks, one of monitors and one of
/// ReentrantLocks, and a fifth thread that waits for one of them.
class DeadlocksTest {
    private static final Path PRINT = Path.of("src/test/resources/lab/measure/thread-print.txt");

    @Test
    void countsTheThreadsOfAllCycles() throws IOException {
        Deadlocks deadlocks = Deadlocks.parse(Files.readString(PRINT));

        assertThat(deadlocks.cycles()).hasSize(2);
        assertThat(deadlocks.threads()).isEqualTo(4);
    }

    @Test
    void tellsWhoWaitsForWhom() throws IOException {
        Deadlocks deadlocks = Deadlocks.parse(Files.readString(PRINT));

        Waiter monitor = deadlocks.cycles().getFirst().getFirst();
        assertThat(monitor.name()).isEqualTo("left then right");
        assertThat(monitor.heldBy()).isEqualTo("right then left");
        assertThat(monitor.lock()).isEqualTo("0x000000068983fb38");
        assertThat(monitor.lockClass()).isEqualTo("java.lang.Object");
        assertThat(monitor.stack().getFirst()).isEqualTo("Stuck.lambda$main$0(Stuck.java:8)");

        Waiter lock = deadlocks.cycles().getLast().getLast();
        assertThat(lock.name()).isEqualTo("b then a");
        assertThat(lock.heldBy()).isEqualTo("a then b");
        assertThat(lock.lockClass()).endsWith("ReentrantLock$NonfairSync");
        assertThat(lock.stack()).contains("Stuck.lambda$main$3(Stuck.java:11)");
    }

    @Test
    void findsNoneWhereThereIsNone() throws IOException {
        String calm = Files.readString(PRINT).replaceFirst("(?s)\nFound one.*", "\n");

        assertThat(Deadlocks.parse(calm).threads()).isZero();
    }
}
