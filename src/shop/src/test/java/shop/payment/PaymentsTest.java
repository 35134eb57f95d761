package shop.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import shop.PaymentProvider;
import shop.ShopTest;
import shop.money.Money;

@ShopTest
class PaymentsTest {
    @Inject Payments payments;

    @Test
    void chargesACard() {
        var charged =
                (ChargeResult.Charged)
                        payments.charge("a-1", Money.euros(1234), card("4000000000000001"));
        var seen = PaymentProvider.charge(charged.paymentId());
        assertThat(seen.path("reference").asText()).isEqualTo("a-1");
        assertThat(seen.path("amountCents").asLong()).isEqualTo(1234);
        assertThat(seen.path("currency").asText()).isEqualTo("EUR");
        assertThat(seen.path("card").path("number").asText()).isEqualTo("4000000000000001");
        assertThat(seen.path("card").path("holder").asText()).isEqualTo("Ada Lovelace");
    }

    @Test
    void saysWhyACardIsDeclined() {
        assertThat(payments.charge("a-2", Money.euros(1), card("4000000000000002")))
                .isEqualTo(new ChargeResult.Declined("insufficient funds"));
    }

    @Test
    void givesMoneyBack() {
        String paymentId = charge("a-3", "4000000000000001");
        payments.refund(paymentId);
        assertThat(PaymentProvider.refunds(paymentId)).isEqualTo(1);
    }

    @Test
    void isContentWithMoneyThatIsBackAlready() {
        String paymentId = charge("a-5", "4000000000000007");
        assertThatThrownBy(() -> payments.refund(paymentId)).isInstanceOf(PaymentUnavailable.class);
        payments.refund(paymentId);
        assertThat(PaymentProvider.refunds(paymentId)).isEqualTo(1);
    }

    @Test
    void takesNoOtherConflictForARefund() {
        String paymentId = charge("a-6", "4000000000000006");
        assertThatThrownBy(() -> payments.refund(paymentId)).isInstanceOf(PaymentUnavailable.class);
    }

    @Test
    void saysThatTheProviderFails() {
        assertThatThrownBy(() -> payments.charge("a-4", Money.euros(1), card("4000000000000005")))
                .isInstanceOf(PaymentUnavailable.class);
        assertThatThrownBy(() -> payments.refund("ch_unknown"))
                .isInstanceOf(PaymentUnavailable.class);
    }

    @Test
    void neverPrintsACard() {
        assertThat(card("4000123412341234")).hasToString("Card[…1234]");
    }

    private String charge(String reference, String number) {
        var result = payments.charge(reference, Money.euros(1234), card(number));
        return ((ChargeResult.Charged) result).paymentId();
    }

    private static Card card(String number) {
        return new Card(number, "Ada Lovelace");
    }
}
