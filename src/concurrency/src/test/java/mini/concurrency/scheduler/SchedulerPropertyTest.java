package mini.concurrency.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Random programs on random schedulers.
class SchedulerPropertyTest {

    @Property(tries = 150, seed = "1")
    void losesNoTaskAndRunsNoneTwice(@ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int p) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Script> program = program(random);
        Trace trace = Trace.of(settings(random, p), program);

        Map<String, Integer> ran = new HashMap<>();
        for (Moment moment : trace.moments()) {
            Set<String> seen = new HashSet<>(moment.queued());
            assertThat(seen).hasSameSizeAs(moment.queued());
            for (Moment.Lane lane : moment.lanes()) {
                if (!lane.isIdle()) {
                    assertThat(seen.add(lane.task()))
                            .as("%s is in one place", lane.task())
                            .isTrue();
                    ran.merge(lane.task(), lane.stuck() ? 0 : 1, Integer::sum);
                }
            }
        }
        for (Script script : all(program)) {
            assertThat(ran.get(script.name())).isEqualTo(ticks(script));
        }
        assertThat(trace.count(Event.Kind.ENDED)).isEqualTo(all(program).size());
    }

    @Property(tries = 150, seed = "2")
    void leavesNoProcessorIdleWhileATaskIsQueued(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int processors) {
        SplittableRandom random = new SplittableRandom(seed);
        Settings settings = new Settings(processors, random.nextInt(6), true, processors + 2, seed);

        assertThat(Trace.of(settings, program(random)).wastedTicks()).isZero();
    }

    /// A queued task has at most all the others before it, each of them for a slice; and of so many
    /// picks the processors may make all but one elsewhere.
    @Property(tries = 150, seed = "3")
    void letsNobodyWaitForLong(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 5) int processors) {
        SplittableRandom random = new SplittableRandom(seed);
        int slice = 1 + random.nextInt(5);
        Settings settings = new Settings(processors, slice, true, 64, seed);
        List<Script> program = program(random);

        int bound = all(program).size() * slice * 2;
        assertThat(Trace.of(settings, program).longestWaitTicks()).isLessThanOrEqualTo(bound);
    }

    @Property(tries = 50, seed = "4")
    void sameSeedSameTrace(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Settings settings = settings(random, 3);
        List<Script> program = program(random);

        assertThat(Trace.of(settings, program)).isEqualTo(Trace.of(settings, program));
    }

    private static Settings settings(SplittableRandom random, int processors) {
        return new Settings(
                processors,
                random.nextInt(6),
                random.nextBoolean(),
                processors + random.nextInt(3),
                random.nextLong());
    }

    private static List<Script> program(SplittableRandom random) {
        List<Script> program = new ArrayList<>();
        int tasks = 1 + random.nextInt(12);
        for (int i = 0; i < tasks; i++) {
            program.add(script(random, "t" + i, 3));
        }
        return program;
    }

    private static Script script(SplittableRandom random, String name, int generations) {
        Script.Draft draft = Script.named(name);
        int steps = 1 + random.nextInt(6);
        for (int i = 0; i < steps; i++) {
            int ticks = 1 + random.nextInt(9);
            switch (random.nextInt(6)) {
                case 0 -> draft.park(ticks);
                case 1 -> draft.hold(ticks);
                case 2 -> draft.yieldToOthers();
                case 3 -> {
                    if (generations > 0) {
                        draft.spawn(script(random, name + "." + i, generations - 1));
                    } else {
                        draft.compute(1);
                    }
                }
                default -> draft.compute(ticks);
            }
        }
        return draft.script();
    }

    private static List<Script> all(Collection<Script> program) {
        return program.stream().flatMap(script -> script.withChildren().stream()).toList();
    }

    /// Ticks in which it is on a processor and does something.
    private static int ticks(Script script) {
        return script.steps().stream()
                .mapToInt(step -> step instanceof Step.Compute(int ticks) ? ticks : 1)
                .sum();
    }
}
