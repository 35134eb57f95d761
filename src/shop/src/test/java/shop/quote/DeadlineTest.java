package shop.quote;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Deadline DEADLINE = new Deadline(1_000);

    @Test
    void saysHowMuchIsLeft() {
        assertThat(DEADLINE.leftNanos(400)).isEqualTo(600);
    }

    @Test
    void hasNothingLeftWhenItIsOver() {
        assertThat(DEADLINE.leftNanos(1_000)).isZero();
        assertThat(DEADLINE.leftNanos(5_000)).isZero();
    }

    @Test
    void keepsCountingOnAClockThatOverflows() {
        assertThat(new Deadline(Long.MIN_VALUE + 99).leftNanos(Long.MAX_VALUE)).isEqualTo(100);
    }

    @Test
    void beginsNow() {
        assertThat(Deadline.in(Duration.ofHours(1)).leftNanos())
                .isPositive()
                .isLessThanOrEqualTo(Duration.ofHours(1).toNanos());
    }
}
