package kit.time;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// A timer is cancelled in the moment in which it is due.
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "cancelled, and not run")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "run, and cancel says so")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "run, though cancel said that it would not")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "neither cancelled nor run")
@State
public class CancelStress {
    private static final Ticks TICKS = Ticks.thirdOf(Duration.ofMillis(1), 0);
    private static final long LATER = Duration.ofSeconds(1).toNanos();

    private final Stripe stripe = new Stripe(TICKS, () -> 0, 100, 1);
    private final Timer timer = new Timer(() -> {});

    public CancelStress() {
        stripe.add(timer, 1);
    }

    @Actor
    public void cancel(ZZ_Result won) {
        won.r1 = timer.cancel();
    }

    @Actor
    public void fire(ZZ_Result won) {
        won.r2 = stripe.takeDue(LATER) == timer;
    }
}
