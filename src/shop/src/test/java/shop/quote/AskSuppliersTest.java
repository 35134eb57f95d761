package shop.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import shop.catalog.DatabaseAtWork;
import shop.money.Money;

class AskSuppliersTest {
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final AtomicLong foundAt = new AtomicLong();
    private final AtomicLong leftNanos = new AtomicLong();

    @Test
    void givesSuppliersAllTheTimeHoweverLongTheDatabaseTakes() {
        var asking =
                new AskSuppliers(
                        DatabaseAtWork.finding(this::untilLater),
                        this::quote,
                        new SupplierBreakers(4, PATIENCE, new SimpleMeterRegistry(), () -> 0),
                        List.of("acme"),
                        PATIENCE);
        assertThat(asking.ask("B00000001").orElseThrow().missing()).isEmpty();
        assertThat(leftNanos.get()).isGreaterThanOrEqualTo(PATIENCE.toNanos());
    }

    /// It is later when the product is found than when it was asked for.
    private void untilLater() {
        long began = System.nanoTime();
        do {
            foundAt.set(System.nanoTime());
        } while (foundAt.get() == began);
    }

    private Quote quote(String supplier, String sku, Deadline deadline) {
        leftNanos.set(deadline.leftNanos(foundAt.get()));
        return new Quote(supplier, Money.euros(100), 1);
    }
}
