package mini.concurrency.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final long NOW = 1_000;

    @Test
    void isABudgetFromNow() {
        assertThat(Deadline.within(Duration.ofNanos(300), NOW)).isEqualTo(new Deadline(1_300));
    }

    @Test
    void isNeverLaterThanTheCallersOwn() throws Exception {
        Deadline outer = new Deadline(1_200);

        Deadline inner = outer.during(() -> Deadline.within(Duration.ofNanos(300), NOW));

        assertThat(inner).isEqualTo(outer);
    }

    @Test
    void mayBeSoonerThanTheCallersOwn() throws Exception {
        Deadline outer = new Deadline(1_200);

        Deadline inner = outer.during(() -> Deadline.within(Duration.ofNanos(50), NOW));

        assertThat(inner).isEqualTo(new Deadline(1_050));
    }

    @Test
    void tellsWhatIsLeft() throws Exception {
        Deadline deadline = new Deadline(1_200);

        assertThat(deadline.during(() -> Deadline.remaining(NOW))).isEqualTo(Duration.ofNanos(200));
        assertThat(deadline.during(() -> Deadline.remaining(1_201))).isEqualTo(Duration.ZERO);
        assertThat(Deadline.remaining(NOW)).isEqualTo(Deadline.BUDGET_MAX);
    }

    @Test
    void survivesAClockThatWrapsAround() throws Exception {
        long now = Long.MAX_VALUE - 10;
        Deadline outer = Deadline.within(Duration.ofNanos(100), now); // a negative number

        assertThat(outer.isOver(now)).isFalse();
        assertThat(outer.during(() -> Deadline.within(Duration.ofNanos(5), now)))
                .isEqualTo(new Deadline(now + 5));
    }

    @Test
    void refusesABudgetWithoutSense() {
        assertThatThrownBy(() -> Deadline.within(Duration.ofHours(1), NOW))
                .hasMessageContaining("PT1H");
        assertThatThrownBy(() -> Deadline.within(Duration.ofMillis(-1), NOW))
                .hasMessageContaining("PT-0.001S");
    }
}
