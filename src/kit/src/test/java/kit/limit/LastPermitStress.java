package kit.limit;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import java.time.Duration;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZZ_Result;

/// Two take the last permit of a [TokenBucket].
@JCStressTest
@Outcome(id = "true, false", expect = ACCEPTABLE, desc = "the first has it")
@Outcome(id = "false, true", expect = ACCEPTABLE, desc = "the second has it")
@Outcome(id = "true, true", expect = FORBIDDEN, desc = "one permit was granted twice")
@Outcome(id = "false, false", expect = FORBIDDEN, desc = "it was there, and nobody has it")
@State
public class LastPermitStress {
    private static final Limit LIMIT = new Limit(1, Duration.ofSeconds(1), 1);

    private final TokenBucket bucket = new TokenBucket(LIMIT, 0);

    @Actor
    public void first(ZZ_Result taken) {
        taken.r1 = bucket.tryTake(1, 0);
    }

    @Actor
    public void second(ZZ_Result taken) {
        taken.r2 = bucket.tryTake(1, 0);
    }
}
