package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random arrivals, departures and delays against what [Line] promises.
class LinePropertyTest {

    private static final long MILLI = 1_000_000;

    private final List<Integer> begun = new ArrayList<>();
    private final List<Long> begunAtNanos = new ArrayList<>();

    @Property(tries = 2000, seed = "1")
    void keepsItsLimitsAndItsOrder(
            @ForAll @IntRange(min = 1, max = 2000) int perSecond,
            @ForAll @IntRange(min = 1, max = 8) int connections,
            @ForAll @IntRange(max = 20) int queue,
            @ForAll long seed) {
        begun.clear();
        begunAtNanos.clear();
        var capacity = new Capacity(perSecond, connections, queue);
        var line = new Line<Integer>(capacity);
        var random = new SplittableRandom(seed);
        long now = 0;
        for (int call = 0; call < 400; call++) {
            now += random.nextLong(3 * MILLI);
            note(line.arrive(call, now), call, now);
            if (line.busy() > 0 && random.nextInt(3) > 0) {
                line.leave();
            }
            serveTheLine(line, now);
            assertThat(line.busy()).isLessThanOrEqualTo(connections);
            assertThat(line.waiting()).isLessThanOrEqualTo(queue);
        }
        assertThat(begun).isSorted();
        assertThatTheRateIsKept(capacity);
    }

    @Property(tries = 100, seed = "1")
    void reachesItsRateUnderPressure(
            @ForAll @IntRange(min = 1, max = 2000) int perSecond, @ForAll long seed) {
        begunAtNanos.clear();
        var line = new Line<Integer>(Capacity.UNLIMITED.withPerSecond(perSecond));
        var random = new SplittableRandom(seed);
        long now = 0;
        for (int call = 0; call < 100; call++) {
            note(line.arrive(call, 0), call, 0);
        }
        while (line.first().isPresent()) {
            Turn turn = line.look(line.first().get(), now);
            long late = random.nextLong(Line.CATCH_UP_NANOS);
            switch (turn) {
                case Turn.Begin _ -> begunAtNanos.add(now);
                case Turn.Wait wait -> now = wait.untilNanos() + late;
                case Turn.Refused _ -> throw new AssertionError("refused while waiting");
            }
        }
        assertThat(now).isLessThanOrEqualTo(99 * intervalNanos(perSecond) + Line.CATCH_UP_NANOS);
    }

    private static long intervalNanos(int perSecond) {
        return new Capacity(perSecond, 1, 0).intervalNanos();
    }

    private void serveTheLine(Line<Integer> line, long now) {
        while (line.first().isPresent()) {
            Integer call = line.first().get();
            Turn turn = line.look(call, now);
            note(turn, call, now);
            if (!(turn instanceof Turn.Begin)) {
                return;
            }
        }
    }

    private void note(Turn turn, int call, long now) {
        if (turn instanceof Turn.Begin) {
            begun.add(call);
            begunAtNanos.add(now);
        }
    }

    private void assertThatTheRateIsKept(Capacity capacity) {
        long slackNanos = Line.CATCH_UP_NANOS + capacity.intervalNanos();
        for (int i = 0; i < begunAtNanos.size(); i++) {
            for (int j = i + 1; j < begunAtNanos.size(); j++) {
                long spanNanos = begunAtNanos.get(j) - begunAtNanos.get(i);
                if ((j - i) * capacity.intervalNanos() > spanNanos + slackNanos) {
                    throw new AssertionError(
                            "%d calls begun within %d ns".formatted(j - i + 1, spanNanos));
                }
            }
        }
    }
}
