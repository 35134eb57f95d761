package outside;

import java.time.Instant;

/// One line of the [Ledger]: money that moved.
public sealed interface Entry {

    String id();

    long amountCents();

    Instant at();

    /// From the buyer to the shop.
    ///
    /// @param payment with its card reduced to what may be kept
    record Charge(String id, Kept payment, Instant at) implements Entry {
        @Override
        public long amountCents() {
            return payment.amountCents();
        }
    }

    /// Back to the buyer: always the whole charge.
    record Refund(String id, String charge, long amountCents, Instant at) implements Entry {}

    /// What is kept of a [Payment].
    ///
    /// @param card its last four digits
    record Kept(String reference, long amountCents, String currency, String card) {
        static Kept of(Payment payment) {
            return new Kept(
                    payment.reference(),
                    payment.amountCents(),
                    payment.currency(),
                    payment.card().masked());
        }
    }
}
