package kit.breaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random calls against the rules in their shortest form; results that come late, times that are
/// behind others, and the clock's end included.
class BreakerPropertyTest {
    private static final int STEPS = 300;
    private static final long SECOND = 1_000_000_000;
    private static final long SLOW = Samples.SLOW.toNanos();

    @Property(tries = 1000, seed = "1")
    void answersAsTheRulesSay(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Settings settings = Samples.random(random);
        long start = random.nextBoolean() ? random.nextLong() : Long.MAX_VALUE - 5 * SECOND;
        Breaker breaker = new Breaker(settings, start, (_, _, _) -> {});
        PlainBreaker plain = new PlainBreaker(settings, start);
        int permille = random.nextInt(1_000);
        List<Long> permits = new ArrayList<>();
        long latest = start;
        for (int i = 0; i < STEPS; i++) {
            latest += random.nextInt(5) == 0 ? random.nextLong(3 * SECOND) : 0;
            long now = random.nextInt(10) == 0 ? latest - random.nextLong(2 * SECOND) : latest;
            if (permits.isEmpty() || random.nextInt(5) < 2) {
                long permit = breaker.tryAcquire(now);
                assertThat(permit).isEqualTo(plain.tryAcquire(now));
                if (permit != Breaker.REFUSED) {
                    permits.add(permit);
                }
            } else {
                long permit = permits.remove(random.nextInt(permits.size()));
                boolean failed = random.nextInt(1_000) < permille;
                boolean slow = random.nextInt(8) == 0;
                if (random.nextInt(20) == 0) {
                    breaker.release(permit);
                    plain.release(permit);
                } else {
                    plain.record(permit, failed, slow, now);
                    record(breaker, new long[] {permit, slow ? SLOW + 1 : SLOW, now}, failed);
                }
            }
            Snapshot snapshot = breaker.snapshot(latest);
            assertThat(snapshot.state()).isEqualTo(plain.state()).isEqualTo(breaker.state());
            assertThat(List.of(snapshot.calls(), snapshot.failed(), snapshot.slow()))
                    .isEqualTo(plain.counts(latest));
        }
    }

    private static void record(Breaker breaker, long[] call, boolean failed) {
        if (failed) {
            breaker.onFailure(call[0], call[1], call[2]);
        } else {
            breaker.onSuccess(call[0], call[1], call[2]);
        }
    }
}
