package shop.payment;

/// The provider could not be reached, or failed. Trying later may help.
public class PaymentUnavailable extends RuntimeException {
    public PaymentUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
