package mini.concurrency.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripedCounterTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 4096})
    void losesNoIncrement(int stripes) throws InterruptedException {
        StripedCounter counter = new StripedCounter(stripes);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Runnable work =
                    () -> {
                        for (int j = 0; j < 10_000; j++) {
                            counter.add(1);
                        }
                    };
            threads.add(
                    i % 2 == 0 ? Thread.startVirtualThread(work) : Thread.ofPlatform().start(work));
        }
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(counter.sum()).isEqualTo(80_000);
    }

    @Test
    void countsDownToo() {
        StripedCounter counter = new StripedCounter(4);
        counter.add(5);
        counter.add(-7);

        assertThat(counter.sum()).isEqualTo(-2);
    }

    @Test
    void hasALimit() {
        assertThatThrownBy(() -> new StripedCounter(5_000)).hasMessageContaining("5000 stripes");
        assertThatThrownBy(() -> new StripedCounter(1)).hasMessageContaining("1 stripes");
    }
}
