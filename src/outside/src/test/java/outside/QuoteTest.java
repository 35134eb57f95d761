package outside;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteTest {

    @Test
    void isTheSameOnEveryMachine() {
        assertThat(Quote.of("acme", "B00000001"))
                .isEqualTo(new Quote("acme", "B00000001", 51_507, "EUR", 36));
    }

    @Test
    void suppliersDifferAroundOnePrice() {
        long acme = Quote.of("acme", "B00000001").priceCents();
        long globex = Quote.of("globex", "B00000001").priceCents();
        assertThat(acme).isNotEqualTo(globex);
        assertThat((double) acme / globex).isBetween(0.8 / 1.2, 1.2 / 0.8);
    }
}
