package kit.cache;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.LL_Result;

/// Two report a change at once, and what a [WriteBuffer] was given it gives back.
@JCStressTest
@Outcome(
        id = {"a, b", "b, a"},
        expect = ACCEPTABLE,
        desc = "both are there, in either order")
@Outcome(expect = FORBIDDEN, desc = "one is lost, or stands behind a slot that nobody fills")
@State
public class WriteBufferStress {
    private final WriteBuffer<String> buffer = new WriteBuffer<>();

    @Actor
    public void first() {
        buffer.offer("a");
    }

    @Actor
    public void second() {
        buffer.offer("b");
    }

    @Arbiter
    public void poll(LL_Result polled) {
        polled.r1 = buffer.poll();
        polled.r2 = buffer.poll();
    }
}
