package kit.breaker;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZJ_Result;

/// A good call adds itself to a [Tally] while a bad call stops it, to be judged by what was before.
@JCStressTest
@Outcome(id = "true, 1", expect = ACCEPTABLE, desc = "came before, and is counted")
@Outcome(id = "false, 0", expect = ACCEPTABLE, desc = "came after, and knows that it is not")
@Outcome(id = "true, 0", expect = FORBIDDEN, desc = "believes to be counted, and is lost")
@Outcome(id = "false, 1", expect = FORBIDDEN, desc = "is counted, and will be once more")
@State
public class TallyStress {
    private final Tally tally = new Tally();

    public TallyStress() {
        tally.start(0);
    }

    @Actor
    public void good(ZJ_Result seen) {
        seen.r1 = tally.add();
    }

    @Actor
    public void bad(ZJ_Result seen) {
        seen.r2 = tally.stop();
    }
}
