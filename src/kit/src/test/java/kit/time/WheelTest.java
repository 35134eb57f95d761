package kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class WheelTest {
    private final Wheel wheel = new Wheel();

    @Test
    void hasNothingToDoWithoutTimers() {
        assertThat(wheel.nextTick()).isEqualTo(Long.MAX_VALUE);
        assertThat(wheel.advance(1_000_000)).isNull();
        assertThat(wheel.position()).isEqualTo(1_000_000);
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
        wheel.advance(100);
        Timer late = added(100);
        Timer veryLate = added(7);

        assertThat(wheel.nextTick()).isEqualTo(101);
        assertThat(taken(101)).containsExactlyInAnyOrder(late, veryLate);
    }

    @Test
    void doesNothingWhenTimeGoesBack() {
        Timer timer = added(8);
        wheel.advance(5);

        assertThat(taken(2)).isEmpty();
        assertThat(wheel.position()).isEqualTo(5);
        assertThat(taken(8)).containsExactly(timer);
    }

    @Test
    void forgetsWhatIsRemoved() {
        Timer removed = added(64);
        Timer neighbour = added(64);
        wheel.remove(removed);

        assertThat(taken(64)).containsExactly(neighbour);
        assertThat(wheel.nextTick()).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void waitsForTheEndOfTime() {
        Timer timer = added(Long.MAX_VALUE - 1);

        assertThat(taken(Long.MAX_VALUE - 2)).isEmpty();
        assertThat(taken(Long.MAX_VALUE)).containsExactly(timer);
    }

    private Timer added(long tick) {
        Timer timer = new Timer(() -> {});
        timer.tick = tick;
        wheel.add(timer);
        return timer;
    }

    private List<Timer> taken(long tick) {
        List<Timer> taken = new ArrayList<>();
        for (Timer timer = wheel.advance(tick); timer != null; timer = timer.next) {
            taken.add(timer);
        }
        return taken;
    }
}
