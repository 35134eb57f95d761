package outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final Card RICH = new Card("4000000000004242", "Ada Lovelace");
    private static final Card POOR = new Card("4000000000000002", "Ada Lovelace");
    private static final Optional<String> NO_KEY = Optional.empty();

    private final Ledger ledger = new Ledger(3);

    @Test
    void booksACharge() {
        Entry.Charge charge = charged(pay("order-1", 1999, RICH, NO_KEY));
        assertThat(charge.payment()).isEqualTo(new Entry.Kept("order-1", 1999, "EUR", "…4242"));
        assertThat(ledger.totals()).isEqualTo(new Totals(1, 0, 0, 1999, 0, 1));
        assertThat(ledger.find(charge.id())).contains(charge);
    }

    @Test
    void chargesTwiceWithoutAKey() {
        pay("order-1", 1999, RICH, NO_KEY);
        pay("order-1", 1999, RICH, NO_KEY);
        assertThat(ledger.totals()).isEqualTo(new Totals(2, 0, 0, 3998, 0, 1));
        assertThat(ledger.withReference("order-1")).hasSize(2);
    }

    @Test
    void chargesOnceUnderOneKey() {
        Charging first = pay("order-1", 1999, RICH, Optional.of("k1"));
        assertThat(pay("order-1", 1999, RICH, Optional.of("k1"))).isEqualTo(first);
        assertThat(ledger.totals().charges()).isEqualTo(1);
    }

    @Test
    void refusesAnotherPaymentUnderAUsedKey() {
        pay("order-1", 1999, RICH, Optional.of("k1"));
        assertThat(pay("order-1", 2000, RICH, Optional.of("k1")))
                .isEqualTo(new Charging.KeyReused("k1"));
        assertThat(ledger.totals().charges()).isEqualTo(1);
    }

    @Test
    void declinesACardWithoutMoney() {
        assertThat(pay("order-1", 1999, POOR, NO_KEY))
                .isEqualTo(new Charging.Declined("insufficient funds"));
        assertThat(ledger.totals()).isEqualTo(new Totals(0, 0, 1, 0, 0, 0));
    }

    @Test
    void declinesOnceUnderOneKey() {
        pay("order-1", 1999, POOR, Optional.of("k1"));
        pay("order-1", 1999, POOR, Optional.of("k1"));
        assertThat(ledger.totals().declined()).isEqualTo(1);
    }

    @Test
    void refundsOnce() {
        String id = charged(pay("order-1", 1999, RICH, NO_KEY)).id();
        assertThat(ledger.refund(id, NOON))
                .isInstanceOfSatisfying(
                        Refunding.Refunded.class,
                        done ->
                                assertThat(ledger.refund(id, NOON))
                                        .isEqualTo(new Refunding.AlreadyRefunded(done.refund())));
        assertThat(ledger.totals().netCents()).isZero();
        assertThat(ledger.totals().refunds()).isEqualTo(1);
    }

    @Test
    void refundsNothingForAnUnknownCharge() {
        assertThat(ledger.refund("ch_7", NOON)).isEqualTo(new Refunding.UnknownCharge("ch_7"));
    }

    @Test
    void refusesChargesWhenItIsFull() {
        for (int i = 0; i < 3; i++) {
            charged(pay("order-" + i, 1, RICH, NO_KEY));
        }
        assertThat(pay("order-3", 1, RICH, NO_KEY)).isEqualTo(new Charging.LedgerFull(3));
        assertThat(ledger.totals().charges()).isEqualTo(3);
    }

    @Test
    void refusesNewKeysWhenItIsFullOfDeclinedOnes() {
        for (int i = 0; i < 3; i++) {
            pay("order-" + i, 1, POOR, Optional.of("k" + i));
        }
        assertThat(pay("order-3", 1, RICH, Optional.of("k3")))
                .isEqualTo(new Charging.LedgerFull(3));
    }

    @Test
    void listsTheNewestEntriesFirst() {
        String first = charged(pay("order-1", 1, RICH, NO_KEY)).id();
        String second = charged(pay("order-2", 1, RICH, NO_KEY)).id();
        assertThat(ledger.newest(10)).extracting(Entry::id).containsExactly(second, first);
        assertThat(ledger.newest(1)).extracting(Entry::id).containsExactly(second);
    }

    @Test
    void neverUsesAnIdAgain() {
        String before = charged(pay("order-1", 1, RICH, NO_KEY)).id();
        ledger.clear();
        assertThat(ledger.totals()).isEqualTo(Totals.ZERO);
        assertThat(charged(pay("order-1", 1, RICH, NO_KEY)).id()).isNotEqualTo(before);
    }

    @Test
    void aCardNeverPrintsItsNumberOrHolder() {
        assertThat(new Payment("order-1", 1, "EUR", RICH).toString())
                .doesNotContain(RICH.number(), RICH.holder())
                .contains("…4242");
    }

    private Charging pay(String reference, long cents, Card card, Optional<String> key) {
        return ledger.charge(new Payment(reference, cents, "EUR", card), key, NOON);
    }

    private static Entry.Charge charged(Charging outcome) {
        assertThat(outcome).isInstanceOf(Charging.Charged.class);
        return ((Charging.Charged) outcome).charge();
    }
}
