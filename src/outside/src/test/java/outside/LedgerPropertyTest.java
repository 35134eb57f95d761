package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Random payments, repeated keys and refunds against sums kept on the side.
class LedgerPropertyTest {

    @Property(tries = 200, seed = "1")
    void sumsUpWhatItAnswered(@ForAll long seed) {
        var random = new SplittableRandom(seed);
        var ledger = new Ledger();
        Set<String> charges = new HashSet<>();
        Set<String> refunds = new HashSet<>();
        long netCents = 0;
        for (int i = 0; i < 200; i++) {
            if (random.nextInt(4) > 0) {
                if (pay(ledger, random) instanceof Charging.Charged(var charge)
                        && charges.add(charge.id())) {
                    netCents += charge.amountCents();
                }
            } else {
                Refunding outcome = ledger.refund("ch_%08d".formatted(random.nextInt(200)), at(i));
                if (outcome instanceof Refunding.Refunded(var refund)) {
                    assertThat(refunds.add(refund.charge())).isTrue();
                    netCents -= refund.amountCents();
                }
            }
            assertThat(ledger.totals().netCents()).isEqualTo(netCents).isNotNegative();
        }
        assertThat(ledger.totals().charges()).isEqualTo(charges.size());
        assertThat(ledger.totals().refunds()).isEqualTo(refunds.size());
        assertThat(charges).containsAll(refunds);
        assertThat(ledger.newest(1000)).hasSize(charges.size() + refunds.size());
    }

    private static Charging pay(Ledger ledger, SplittableRandom random) {
        Optional<String> key =
                random.nextBoolean() ? Optional.of("k" + random.nextInt(20)) : Optional.empty();
        String number = random.nextInt(5) == 0 ? "4000000000000002" : "4000000000004242";
        var payment =
                new Payment(
                        "order-" + random.nextInt(50),
                        1 + random.nextLong(3),
                        "EUR",
                        new Card(number, "Ada"));
        return ledger.charge(payment, key, at(0));
    }

    private static Instant at(int second) {
        return Instant.ofEpochSecond(second);
    }
}
