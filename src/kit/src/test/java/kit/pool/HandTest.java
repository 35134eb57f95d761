package kit.pool;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HandTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final List<Runnable> tasks = new ArrayList<>();
    private final Ring ring = new Ring();
    private final Hand hand = new Hand();

    @Test
    void givesTheFirstOfTheRingInItsOrder() {
        filledWith(3);

        assertThat(hand.size()).isEqualTo(3);
        assertThat(hand.firstSinceNanos(-1)).isZero();
        assertThat(hand.next()).isSameAs(tasks.get(0));
        assertThat(hand.firstSinceNanos(-1)).isEqualTo(1);
        assertThat(hand.next()).isSameAs(tasks.get(1));
        assertThat(hand.next()).isSameAs(tasks.get(2));
        assertThat(hand.next()).isNull();
        assertThat(hand.firstSinceNanos(-1)).isEqualTo(-1);
        assertThat(hand.size()).isZero();
    }

    @Test
    void givesTheLaterHalfToAnother() {
        filledWith(5);
        Hand other = new Hand();

        assertThat(other.fill(hand)).isTrue();
        assertThat(other.size()).isEqualTo(3);
        assertThat(other.next()).isSameAs(tasks.get(2));
        assertThat(other.firstSinceNanos(-1)).isEqualTo(3);
        assertThat(hand.next()).isSameAs(tasks.get(0));
        assertThat(hand.next()).isSameAs(tasks.get(1));
        assertThat(hand.next()).isNull();
        assertThat(new Hand().fill(hand)).isFalse();
    }

    @Test
    void givesTheOnlyOneToAnother() {
        filledWith(1);
        Hand other = new Hand();

        assertThat(other.fill(hand)).isTrue();
        assertThat(hand.next()).isNull();
        assertThat(other.next()).isSameAs(tasks.getFirst());
    }

    /// What a task holds can be collected when it is done, though its slot is not filled again.
    @Test
    void forgetsWhatItGaveToAnother() {
        filledWith(5);
        Hand other = new Hand();
        other.fill(hand);
        tasks.clear();
        List<WeakReference<Runnable>> done = new ArrayList<>();
        for (Runnable task = other.next(); task != null; task = other.next()) {
            done.add(new WeakReference<>(task));
        }

        assertThat(done).hasSize(3);
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!done.stream().allMatch(each -> each.refersTo(null))) {
            assertThat(System.nanoTime()).as("collected").isLessThan(end);
            System.gc();
        }
    }

    @Test
    void isFilledAgain() {
        for (int i = 0; i < 3; i++) {
            tasks.clear();
            filledWith(Hand.SIZE);
            List<Runnable> left = new ArrayList<>();
            hand.drainTo(left);
            assertThat(left).isEqualTo(tasks);
        }
    }

    private void filledWith(int count) {
        for (int i = 0; i < count; i++) {
            int number = i;
            Runnable task = () -> tasks.get(number);
            tasks.add(task);
            ring.add(task, i);
        }
        hand.fill(ring, count);
    }
}
