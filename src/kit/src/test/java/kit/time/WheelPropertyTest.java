package kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Against a sorted map from tick to timers.
class WheelPropertyTest {
    private static final int STEPS = 60;

    private final Wheel wheel = new Wheel();
    private final TreeMap<Long, Set<Timer>> model = new TreeMap<>();
    private long now;

    @Property(tries = 2_000, seed = "1")
    void takesWhatASortedMapWouldTake(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int reach = 1 + random.nextInt(62); // in bits: from the next ticks to millions of years
        pass(random.nextBoolean() ? 0 : random.nextLong(1L << 61));
        for (int i = 0; i < STEPS && now < Long.MAX_VALUE / 2; i++) {
            switch (random.nextInt(8)) {
                case 0, 1, 2 -> add(now + random.nextLong(1L << random.nextInt(reach)));
                case 3 -> add(now - random.nextLong(100));
                case 4, 5 -> removeOne(random);
                case 6 -> pass(1L + random.nextLong(1L << random.nextInt(reach)));
                default -> pass(model.isEmpty() ? 1 : untilNext());
            }
            assertThat(untilNext()).isBetween(1L, modelsFirst() - now);
        }
        pass(Long.MAX_VALUE - now);
        assertThat(model).isEmpty();
        assertThat(wheel.nextTick()).isEqualTo(Long.MAX_VALUE);
    }

    /// Sleeping until the next tick again and again meets each timer in its tick.
    @Property(tries = 1_000, seed = "2")
    void comesToEachTimerInItsTick(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int reach = 1 + random.nextInt(60);
        for (int i = 0; i < 30; i++) {
            add(1 + random.nextLong(1L << random.nextInt(reach)));
        }
        int looks = 0;
        while (!model.isEmpty()) {
            long next = wheel.nextTick();
            assertThat(next).isLessThanOrEqualTo(model.firstKey());
            pass(next - now);
            looks++;
        }
        assertThat(looks).as("no more looks than a timer has levels").isLessThanOrEqualTo(30 * 11);
    }

    private void add(long tick) {
        Timer timer = new Timer(() -> {});
        timer.tick = tick;
        wheel.add(timer);
        model.computeIfAbsent(Math.max(tick, now + 1), _ -> new HashSet<>()).add(timer);
    }

    private void removeOne(SplittableRandom random) {
        if (!model.isEmpty()) {
            Long from = model.floorKey(now + random.nextLong(1L << random.nextInt(62)));
            Long tick = from == null ? model.firstKey() : from;
            Timer timer = model.get(tick).iterator().next();
            wheel.remove(timer);
            forget(tick, timer);
        }
    }

    private void forget(long tick, Timer timer) {
        Set<Timer> same = model.get(tick);
        same.remove(timer);
        if (same.isEmpty()) {
            model.remove(tick);
        }
    }

    private void pass(long ticks) {
        now = Math.max(now, now + ticks < 0 ? Long.MAX_VALUE : now + ticks);
        List<Timer> taken = new ArrayList<>();
        for (Timer timer = wheel.advance(now); timer != null; timer = timer.next) {
            taken.add(timer);
        }
        Set<Timer> expected = new HashSet<>();
        model.headMap(now, true).values().forEach(expected::addAll);
        model.headMap(now, true).clear();
        assertThat(taken).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
        assertThat(taken).isSortedAccordingTo(Comparator.comparingLong(timer -> timer.tick));
    }

    private long untilNext() {
        return wheel.nextTick() - now;
    }

    private long modelsFirst() {
        return model.isEmpty() ? Long.MAX_VALUE : model.firstKey();
    }
}
