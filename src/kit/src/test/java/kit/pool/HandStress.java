package kit.pool;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// A worker begins the last task in its [Hand] while another, which has nothing, takes it away.
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "its owner runs it")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the other one runs it")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "it is run twice")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "it is lost")
@State
public class HandStress {
    private static final Runnable TASK = () -> {};

    private final Hand owner = new Hand();
    private final Hand other = new Hand();

    public HandStress() {
        Ring ring = new Ring();
        ring.add(TASK, 0);
        owner.fill(ring, 1);
    }

    @Actor
    public void begin(ZZ_Result runs) {
        runs.r1 = owner.next() == TASK;
    }

    @Actor
    public void takeAway(ZZ_Result runs) {
        other.fill(owner);
        runs.r2 = other.next() == TASK;
    }
}
