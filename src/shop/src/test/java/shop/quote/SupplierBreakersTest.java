package shop.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import shop.money.Money;

class SupplierBreakersTest {
    private static final Quote QUOTE = new Quote("acme", new Money(100, "EUR"), 1);

    private final AtomicLong nanos = new AtomicLong();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final SupplierBreakers breakers =
            new SupplierBreakers(4, Duration.ofSeconds(10), meters, nanos::get);
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void leavesASupplierAloneThatFailedHalfOfTheTime() {
        answers();
        fails();
        assertNotAsked();
        assertThat(asked).hasValue(2);
        assertThat(gauge("open")).isEqualTo(1);
        assertThat(meters.get("shop.quote.not.asked").functionCounter().count()).isEqualTo(1);
    }

    @Test
    void triesItAgainAfterAWhile() {
        fails();
        fails();
        nanos.addAndGet(Duration.ofSeconds(11).toNanos());
        answers();
        answers();
        answers();
        assertThat(gauge("closed")).isEqualTo(1);
    }

    @Test
    void asksTheOthersAllTheSame() {
        fails();
        fails();
        assertThat(breakers.ask("other", () -> QUOTE)).isEqualTo(QUOTE);
    }

    @Test
    void doesNotBlameASupplierForOurMistakes() {
        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(
                            () ->
                                    breakers.ask(
                                            "acme",
                                            () -> {
                                                throw new IllegalStateException("a bug");
                                            }))
                    .hasMessage("a bug");
        }
        answers();
    }

    private void answers() {
        assertThat(breakers.ask("acme", this::quote)).isEqualTo(QUOTE);
    }

    private void fails() {
        assertThatThrownBy(() -> breakers.ask("acme", this::failure))
                .isInstanceOf(SupplierFailure.Late.class);
    }

    private void assertNotAsked() {
        assertThatThrownBy(() -> breakers.ask("acme", this::quote))
                .isInstanceOf(SupplierFailure.NotAsked.class);
    }

    private Quote quote() {
        asked.incrementAndGet();
        return QUOTE;
    }

    private Quote failure() {
        asked.incrementAndGet();
        throw new SupplierFailure.Late("acme", null);
    }

    private double gauge(String state) {
        return meters.get("shop.quote.breaker")
                .tag("supplier", "acme")
                .tag("state", state)
                .gauge()
                .value();
    }
}
