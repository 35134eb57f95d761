package mini.concurrency.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/// What each part of the scheduler is for, shown by taking it away.
class SchedulerTest {
    private static final Settings TWO = Settings.everything(2);

    @Test
    void runsATaskFromItsFirstTickToItsLast() {
        Trace trace = Trace.of(Settings.everything(1), List.of(task("a").compute(3).script()));

        assertThat(trace.ticks()).isEqualTo(3);
        assertThat(kinds(trace, "a"))
                .containsExactly(Event.Kind.SPAWNED, Event.Kind.FETCHED, Event.Kind.ENDED);
    }

    @Test
    void letsOthersRunWhileATaskIsParked() {
        Trace trace =
                Trace.of(
                        Settings.everything(1),
                        List.of(task("a").park(4).script(), task("b").compute(4).script()));

        assertThat(trace.ticks()).isEqualTo(6); // the call of a, and then b while a is away
        assertThat(trace.wastedTicks()).isZero();
    }

    @Test
    void stealsHalfOfWhatAnotherProcessorHas() {
        Trace with = Trace.of(TWO, Programs.spread());
        Trace without = Trace.of(TWO.withoutStealing(), Programs.spread());

        assertThat(with.count(Event.Kind.STOLEN)).isPositive();
        assertThat(with.wastedTicks()).isZero();
        assertThat(without.wastedTicks()).isPositive();
        assertThat(with.ticks()).isLessThan(without.ticks());
    }

    @Test
    void takesTheProcessorFromATaskWhoseSliceIsOver() {
        Trace with = Trace.of(TWO, Programs.hogs());
        Trace without = Trace.of(TWO.withoutSlice(), Programs.hogs());

        assertThat(with.longestWaitTicks()).isLessThanOrEqualTo(3 * TWO.sliceTicks());
        assertThat(without.longestWaitTicks()).isGreaterThanOrEqualTo(20);
    }

    @Test
    void handsTheProcessorOnWhenACallKeepsTheThread() {
        Trace with = Trace.of(TWO, Programs.calls());
        Trace without = Trace.of(TWO.withoutHandOff(), Programs.calls());

        assertThat(with.stuckTicks()).isZero();
        assertThat(with.moments().getLast().threads()).isEqualTo(4);
        assertThat(without.stuckTicks()).isEqualTo(2 * 15);
        assertThat(without.moments().getLast().threads()).isEqualTo(2);
    }

    @Test
    void handsOnOnlyWhileThereMayBeAnotherThread() {
        Settings three = new Settings(2, 4, true, 3, 1);

        Trace trace = Trace.of(three, Programs.calls());

        assertThat(trace.count(Event.Kind.HANDED_OFF)).isEqualTo(1);
        assertThat(trace.count(Event.Kind.STUCK)).isEqualTo(1);
        assertThat(trace.moments().getLast().threads()).isEqualTo(3);
    }

    @Test
    void usesAThreadAgainThatCameBack() {
        Script twice = task("twice").hold(2).hold(2).hold(2).script();

        Trace trace = Trace.of(Settings.everything(1), List.of(twice));

        assertThat(trace.moments().getLast().threads()).isEqualTo(2);
    }

    @Test
    void runsTheNewestFirstButOnlyForOneSlice() {
        Script.Draft chain = task("link9").compute(2);
        for (int i = 8; i >= 1; i--) {
            Script next = chain.script();
            chain = task("link" + i).spawn(next);
        }

        Trace trace =
                Trace.of(
                        Settings.everything(1),
                        List.of(chain.script(), task("patient").compute(1).script()));

        // Each link starts the next one in the slot; the patient task waits in the queue.
        assertThat(trace.longestWaitTicks()).isEqualTo(4);
    }

    @Test
    void givesUpHalfOfAFullQueue() {
        Script.Draft main = task("main");
        int children = Settings.LOCAL_MAX + 2; // one in the slot, the queue full, one too many
        for (int i = 0; i < children; i++) {
            main.spawn(task("child" + i).compute(1).script());
        }
        Settings alone = Settings.everything(1).withoutSlice();

        Trace trace = Trace.of(alone, List.of(main.compute(1).script()));

        Moment full = trace.moments().get(children);
        assertThat(full.global()).hasSize(Settings.LOCAL_MAX / 2 + 1);
        assertThat(full.lanes().getFirst().queue()).hasSize(Settings.LOCAL_MAX / 2 + 1);
    }

    @Test
    void looksIntoTheGlobalQueueNowAndThen() {
        Scheduler scheduler = new Scheduler(Settings.everything(1).withoutSlice());
        scheduler.submit(twins("a", 6));
        scheduler.tick();
        scheduler.submit(task("late").compute(1).script());

        int picks = 1; // that of the first tick
        boolean fetched = false;
        while (!fetched) {
            for (Event event : scheduler.tick().events()) {
                picks += isPick(event) ? 1 : 0;
                fetched |= event.kind() == Event.Kind.FETCHED && event.task().equals("late");
            }
        }
        assertThat(picks).isEqualTo(Settings.GLOBAL_FIRST_EVERY);
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> new Settings(2, 4, true, 1, 1))
                .hasMessageContaining("2 processors, slice 4, 1 threads");
        assertThatThrownBy(() -> new Step.Compute(0)).hasMessageContaining("0 ticks");
        assertThatThrownBy(() -> task("a").script()).hasMessageContaining("a has no step");
        Script twice = task("a").compute(1).script();
        assertThatThrownBy(() -> Trace.of(TWO, List.of(twice, twice)))
                .hasMessageContaining("two tasks named a");
    }

    /// A task that starts two of its kind, and so on: the queue of its processor never gets empty.
    private static Script twins(String name, int generations) {
        Script.Draft twin = task(name);
        if (generations > 0) {
            twin.spawn(twins(name + "l", generations - 1));
            twin.spawn(twins(name + "r", generations - 1));
        }
        return twin.compute(1).script();
    }

    private static boolean isPick(Event event) {
        return switch (event.kind()) {
            case PICKED, FETCHED, STOLEN -> true;
            default -> false;
        };
    }

    private static Script.Draft task(String name) {
        return Script.named(name);
    }

    private static List<Event.Kind> kinds(Trace trace, String task) {
        return trace.events().stream()
                .filter(event -> event.task().equals(task))
                .map(Event::kind)
                .toList();
    }
}
