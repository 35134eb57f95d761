package kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimerHeapTest {
    private final TimerHeap heap = new TimerHeap();

    @Test
    void hasNothingToDoWithoutTimers() {
        assertThat(heap.nextTick()).isEqualTo(Long.MAX_VALUE);
        assertThat(heap.advance(1_000_000)).isNull();
        assertThat(heap.position()).isEqualTo(1_000_000);
    }

    @Test
    void takesTimersInTheirTick() {
        Timer first = added(3);
        Timer second = added(70);
        Timer third = added(5_000);

        assertThat(taken(2)).isEmpty();
        assertThat(taken(3)).containsExactly(first);
        assertThat(taken(69)).isEmpty();
        assertThat(taken(10_000)).containsExactly(second, third);
    }

    @Test
    void takesWhatIsOverdueInTheNextTick() {
        heap.advance(100);
        Timer late = added(100);
        Timer veryLate = added(7);

        assertThat(heap.nextTick()).isEqualTo(101);
        assertThat(taken(101)).containsExactlyInAnyOrder(late, veryLate);
    }

    @Test
    void doesNothingWhenTimeGoesBack() {
        Timer timer = added(8);
        heap.advance(5);

        assertThat(taken(2)).isEmpty();
        assertThat(heap.position()).isEqualTo(5);
        assertThat(taken(8)).containsExactly(timer);
    }

    @Test
    void forgetsWhatIsRemoved() {
        Timer removed = added(64);
        Timer neighbour = added(64);
        heap.remove(removed);

        assertThat(taken(64)).containsExactly(neighbour);
        assertThat(heap.nextTick()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void waitsForTheEndOfTime() {
        Timer timer = added(Long.MAX_VALUE - 1);

        assertThat(taken(Long.MAX_VALUE - 2)).isEmpty();
        assertThat(taken(Long.MAX_VALUE)).containsExactly(timer);
    }

    private Timer added(long tick) {
        Timer timer = new Timer(null, () -> {}, tick);
        heap.add(timer);
        return timer;
    }

    private List<Timer> taken(long tick) {
        List<Timer> taken = new ArrayList<>();
        for (Timer timer = heap.advance(tick); timer != null; timer = timer.next) {
            taken.add(timer);
        }
        return taken;
    }
}
