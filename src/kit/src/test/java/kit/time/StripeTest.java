package kit.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StripeTest {
    private static final int BATCH = 2;

    private final ManualTime time = new ManualTime(0);
    private final Ticks ticks = new Ticks(0, 10);
    private final Stripe stripe = new Stripe(ticks, time, BATCH, 100);

    /// The thread reads its clock, then runs tasks of other stripes; meanwhile somebody schedules
    /// here.
    @Test
    void isNotEarlyForAThreadWhoseTimeIsOld() {
        crowd();
        long before = time.getAsLong();
        time.pass(10 * ticks.tickNanos());
        Timer timer = new Timer(() -> {});
        stripe.add(timer, ticks.tickNanos());
        stripe.takeDue(before);

        assertThat(taken(time.getAsLong())).isEmpty();
        time.pass(2 * ticks.tickNanos());
        assertThat(taken(time.getAsLong())).containsExactly(timer);
    }

    @Test
    void isCrowdedOnlyWhileManyCome() {
        crowd();
        time.pass(ticks.tickNanos());
        assertThat(stripe.nextTick()).isEqualTo(ticks.begun(time.getAsLong()));
        stripe.takeDue(time.getAsLong());

        assertThat(stripe.nextTick()).as("the slot of the two").isEqualTo(64);
        time.pass(ticks.tickNanos());
        long tick = stripe.add(new Timer(() -> {}), 50 * ticks.tickNanos());
        assertThat(tick).isEqualTo(52);
    }

    private void crowd() {
        for (int i = 0; i < BATCH; i++) {
            stripe.add(new Timer(() -> {}), 100 * ticks.tickNanos());
        }
    }

    private List<Timer> taken(long sinceNanos) {
        List<Timer> taken = new ArrayList<>();
        Timer first = stripe.takeDue(sinceNanos);
        for (Timer timer = first; timer != null; timer = timer.next) {
            taken.add(timer);
        }
        return taken;
    }
}
