package bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundTest {
    private static final Map<String, Long> PIDS = Map.of("here", ProcessHandle.current().pid());

    @Test
    void ordersEveryCartOnce() throws Exception {
        Set<String> carts = ConcurrentHashMap.newKeySet();
        Checkout buyer =
                cart -> {
                    assertThat(carts.add(cart)).as(cart).isTrue();
                    LockSupport.parkNanos(1_000_000);
                };

        var round = Round.of(PIDS, List.of(buyer, buyer, buyer), 1);

        assertThat(round.orders()).isEqualTo(carts.size());
        assertThat(carts).contains("b0-0", "b1-0", "b2-0");
        assertThat(round.latencies()).isSorted();
        assertThat(round.nanos()).isGreaterThanOrEqualTo(1_000_000_000L);
        assertThat(round.cpuSeconds().get("here")).isPositive();
    }

    @Test
    void endsWithTheFailureOfAnOrder() {
        Checkout refused =
                cart -> {
                    throw new IllegalStateException("409 for " + cart);
                };

        assertThatThrownBy(() -> Round.of(PIDS, List.of(refused), 1))
                .hasMessageContaining("409 for b0-0");
    }

    @Test
    void takesPercentilesFromTheOrdersThatThereWere() {
        long[] millions = LongStream.rangeClosed(1, 200).map(n -> n * 1_000_000).toArray();
        var round = new Round(2_000_000_000L, millions, Map.of());

        assertThat(round.millis(50)).isEqualTo(100);
        assertThat(round.millis(99)).isEqualTo(198);
        assertThat(round.ordersPerSecond()).isEqualTo(100);
        assertThat(new Round(1, new long[] {7_000_000}, Map.of()).millis(99)).isEqualTo(7);
    }
}
