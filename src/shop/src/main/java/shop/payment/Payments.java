package shop.payment;

import shop.money.Money;

/// What the shop needs of a payment provider.
public interface Payments {
    /// Takes the amount from the card.
    ///
    /// @param reference what the charge is for, as the shop names it
    /// @throws PaymentUnavailable if there is no answer, or none that makes sense
    ChargeResult charge(String reference, Money amount, Card card);

    /// Gives the whole amount of a charge back, once: asked for again, it changes nothing.
    ///
    /// @throws PaymentUnavailable if there is no answer, or none that makes sense
    void refund(String paymentId);
}
