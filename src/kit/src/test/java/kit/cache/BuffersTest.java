package kit.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BuffersTest {

    @Test
    void readsComeOutInTheirOrderOnce() {
        ReadBuffer<Integer> buffer = new ReadBuffer<>();
        for (int i = 0; i < 10; i++) {
            assertThat(buffer.record(i)).isFalse();
        }

        assertThat(drained(buffer, true)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
        assertThat(drained(buffer, true)).isEmpty();
    }

    @Test
    void ofReadsThatNobodyDrainsTheLatestAreKept() {
        ReadBuffer<Integer> buffer = new ReadBuffer<>();
        int full = 0;
        for (int i = 0; i < 1_000; i++) {
            full += buffer.record(i) ? 1 : 0;
        }

        assertThat(full).isEqualTo(1_000 / ReadBuffer.RING);
        List<Integer> left = drained(buffer, true);
        assertThat(left).hasSize(ReadBuffer.RING).startsWith(1_000 - ReadBuffer.RING).endsWith(999);
    }

    @Test
    void whileNothingChangesFewerReadsAreRecordedAndAfterAChangeAllAgain() {
        ReadBuffer<Integer> buffer = new ReadBuffer<>();
        drained(buffer, true);
        for (int i = 0; i < ReadBuffer.QUIET + 10; i++) {
            drained(buffer, false);
        }
        for (int i = 0; i < 640; i++) {
            buffer.record(i);
        }
        assertThat(drained(buffer, true)).hasSize(10);

        for (int i = 0; i < 20; i++) {
            buffer.record(i);
        }
        assertThat(drained(buffer, true)).hasSize(20);
    }

    private static List<Integer> drained(ReadBuffer<Integer> buffer, boolean changed) {
        List<Integer> drained = new ArrayList<>();
        buffer.drain(changed, drained::add);
        return drained;
    }

    @Test
    void changesAreRefusedWhenThereIsNoRoomAndNeverLost() {
        WriteBuffer<Integer> buffer = new WriteBuffer<>();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger expected = new AtomicInteger();
        for (int round = 0; round < 5; round++) {
            while (buffer.offer(next.get())) {
                next.incrementAndGet();
            }
            assertThat(next.get() - expected.get()).isEqualTo(WriteBuffer.CAPACITY);
            for (int i = 0; i < 50; i++) {
                assertThat(buffer.hasNext()).isTrue();
                assertThat(buffer.poll()).isEqualTo(expected.getAndIncrement());
            }
        }
        while (buffer.poll() instanceof Integer taken) {
            assertThat(taken).isEqualTo(expected.getAndIncrement());
        }
        assertThat(buffer.hasNext()).isFalse();
        assertThat(expected).hasValue(next.get());
    }
}
