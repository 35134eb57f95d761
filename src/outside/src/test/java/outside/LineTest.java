package outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTest {

    private static final long MILLI = 1_000_000;
    private static final Turn BEGIN = new Turn.Begin();
    private static final Turn REFUSED = new Turn.Refused();
    private static final Turn NOT_YET = new Turn.Wait(Turn.Wait.FOREVER);

    @Test
    void beginsEveryCallAtOnceWithoutLimits() {
        var line = new Line<String>(Capacity.UNLIMITED);
        for (int i = 0; i < 10_000; i++) {
            assertThat(line.arrive("call " + i, 0)).isEqualTo(BEGIN);
        }
        assertThat(line.busy()).isEqualTo(10_000);
    }

    @Test
    void letsTheFirstInLineBeginWhenAConnectionIsFree() {
        var line = new Line<String>(Capacity.UNLIMITED.withConnections(1));
        assertThat(line.arrive("a", 0)).isEqualTo(BEGIN);
        assertThat(line.arrive("b", 0)).isEqualTo(NOT_YET);
        assertThat(line.arrive("c", 0)).isEqualTo(NOT_YET);

        line.leave();

        assertThat(line.first()).contains("b");
        assertThat(line.look("c", 1)).isEqualTo(NOT_YET);
        assertThat(line.look("b", 1)).isEqualTo(BEGIN);
    }

    @Test
    void keepsANewcomerBehindThoseWhoWait() {
        var line = new Line<String>(Capacity.UNLIMITED.withConnections(1));
        line.arrive("a", 0);
        line.arrive("b", 0);
        line.leave();
        assertThat(line.arrive("c", 1)).isEqualTo(NOT_YET);
        assertThat(line.look("b", 1)).isEqualTo(BEGIN);
    }

    @Test
    void spacesBeginningsByTheRate() {
        var line = new Line<String>(Capacity.UNLIMITED.withPerSecond(50));
        long start = 1000 * MILLI;
        assertThat(line.arrive("a", start)).isEqualTo(BEGIN);
        Turn turn = line.arrive("b", start);
        assertThat(turn).isEqualTo(new Turn.Wait(start + 10 * MILLI));
        assertThat(line.look("b", start + 10 * MILLI)).isEqualTo(BEGIN);
        assertThat(line.arrive("c", start + 10 * MILLI))
                .isEqualTo(new Turn.Wait(start + 30 * MILLI));
    }

    @Test
    void refusesWhenTheLineIsFull() {
        var line = new Line<String>(new Capacity(50, 1, 1));
        assertThat(line.arrive("a", 0)).isEqualTo(BEGIN);
        assertThat(line.arrive("b", 0)).isEqualTo(NOT_YET);
        assertThat(line.arrive("c", 0)).isEqualTo(REFUSED);
        assertThat(line.waiting()).isEqualTo(1);
    }

    @Test
    void refusesWhateverCannotBeginAtOnceWithoutAQueue() {
        var line = new Line<String>(Capacity.UNLIMITED.withConnections(1).withQueue(0));
        assertThat(line.arrive("a", 0)).isEqualTo(BEGIN);
        assertThat(line.arrive("b", 0)).isEqualTo(REFUSED);
        line.leave();
        assertThat(line.arrive("c", 1)).isEqualTo(BEGIN);
    }

    @Test
    void aWaitingCallFeelsANewCapacity() {
        var line = new Line<String>(Capacity.UNLIMITED.withPerSecond(0.01));
        line.arrive("a", 0);
        assertThat(line.arrive("b", 0)).isNotEqualTo(BEGIN);
        line.change(Capacity.UNLIMITED, MILLI);
        assertThat(line.look("b", MILLI)).isEqualTo(BEGIN);
    }
}
