package kit.cache;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/// One loads a value; another changes it at its source, and then removes it from the cache.
@JCStressTest
@Outcome(id = "old, null", expect = ACCEPTABLE, desc = "the old one was removed, or not let in")
@Outcome(id = "new, null", expect = ACCEPTABLE, desc = "the new one too: that costs a load")
@Outcome(id = "new, new", expect = ACCEPTABLE, desc = "the load began after the removal")
@Outcome(expect = FORBIDDEN, desc = "the old one came back, and stays")
@State
public class OldValueStress {
    private final Cache<Integer, String> cache =
            CacheBuilder.<Integer, String>ofEntries(8).eviction(Eviction.LRU).build();

    private volatile String source = "old";

    @Actor
    public void load(LL_Result seen) {
        seen.r1 = cache.get(1, _ -> source);
    }

    @Actor
    public void change() {
        source = "new";
        cache.remove(1);
    }

    @Arbiter
    public void find(LL_Result seen) {
        seen.r2 = cache.get(1);
    }
}
