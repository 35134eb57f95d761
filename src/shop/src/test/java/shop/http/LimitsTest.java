package shop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import shop.http.Limits.Action;

class LimitsTest {
    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Limits limits =
            new Limits(
                    new Settings(new Rule(3), new Rule(2), new Rule(1), 100), meters, nanos::get);

    @Test
    void letsACallerDoItABurstLongAndThenOnceAPeriod() {
        limits.demand(Action.CHECKOUT, "ada");
        limits.demand(Action.CHECKOUT, "ada");
        assertThat(retryAfter("ada")).isEqualTo("5");

        nanos.addAndGet(Duration.ofMillis(3_500).toNanos());
        assertThat(retryAfter("ada")).isEqualTo("2");

        nanos.addAndGet(Duration.ofMillis(1_500).toNanos());
        limits.demand(Action.CHECKOUT, "ada");
    }

    @Test
    void doesNotMixCallersOrActions() {
        limits.demand(Action.CHECKOUT, "ada");
        limits.demand(Action.CHECKOUT, "ada");
        limits.demand(Action.CHECKOUT, "bob");
        limits.demand(Action.SEARCH, "ada");
        assertThat(retryAfter("ada")).isNotNull();
    }

    @Test
    void letsNobodyTryAnOrderAgainUnderAnotherName() {
        limits.demandPayment("ada", 1);
        limits.demandPayment("ada", 2);
        assertThatThrownBy(() -> limits.demandPayment("bob", 1))
                .isInstanceOf(WebApplicationException.class);
        nanos.addAndGet(Duration.ofSeconds(5).toNanos());
        limits.demandPayment("bob", 1);
    }

    @Test
    void countsWhatItGrantsAndWhatItRefuses() {
        limits.demand(Action.CHECKOUT, "ada");
        limits.demand(Action.CHECKOUT, "ada");
        retryAfter("ada");
        assertThat(count("granted")).isEqualTo(2);
        assertThat(count("refused")).isEqualTo(1);
        assertThat(meters.get("shop.limit.callers").tag("action", "checkout").gauge().value())
                .isEqualTo(1);
    }

    private String retryAfter(String caller) {
        var refusal =
                catchThrowableOfType(
                        WebApplicationException.class,
                        () -> limits.demand(Action.CHECKOUT, caller));
        assertThat(refusal.getResponse().getStatus()).isEqualTo(429);
        return refusal.getResponse().getHeaderString("Retry-After");
    }

    private double count(String outcome) {
        return meters.get("shop.limit.requests")
                .tag("action", "checkout")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    private record Rule(int burst) implements LimitSettings.Rule {
        @Override
        public int permits() {
            return 1;
        }

        @Override
        public Duration period() {
            return Duration.ofSeconds(5);
        }
    }

    private record Settings(Rule search, Rule checkout, Rule payment, int callersMax)
            implements LimitSettings {}
}
