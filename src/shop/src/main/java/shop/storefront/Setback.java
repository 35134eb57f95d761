package shop.storefront;

import shop.http.RequestIds;
import shop.inventory.OutOfStock;

/// Why there is no order, or why money did not change hands, and what the buyer can do next.
///
/// @param link where to go, or null if the form itself is the place
/// @param again whether the same form may be sent again, with its idempotency key
public record Setback(
        int status, String title, String advice, Link link, boolean again, String requestId) {
    public record Link(String path, String words) {}

    static Setback outOfStock(OutOfStock failure, String product) {
        return of(
                409,
                failure.left() == 0 ? "Sold out" : "Not enough left",
                failure.left() == 0
                        ? "“%s” has just sold out.".formatted(product)
                        : "Of “%s” only %d are left, and your cart has %d."
                                .formatted(product, failure.left(), failure.wanted()),
                new Link("/cart", "Change the cart"));
    }

    /// @param unchanged what is as it was, in a sentence
    static Setback declined(String reason, String unchanged) {
        return of(
                402,
                "Your card was declined",
                "The reason given: %s. %s Please try another card.".formatted(reason, unchanged),
                null);
    }

    static Setback tooLate() {
        return of(409, "It is too late to pay", "Your card was not charged.", null);
    }

    static Setback keyReused() {
        return of(
                422,
                "This form was sent before, to be paid in another way",
                "Please look whether that order went through before you pay again.",
                new Link("/orders", "My orders"));
    }

    /// @param unchanged what is as it was, in a sentence
    static Setback unavailable(String unchanged) {
        return new Setback(
                502,
                "We cannot reach the payment provider",
                unchanged + " Please try again in a moment.",
                null,
                true,
                RequestIds.current());
    }

    static Setback refundFailed() {
        return unavailable("The order is not cancelled, because your money could not be returned.");
    }

    private static Setback of(int status, String title, String advice, Link link) {
        return new Setback(status, title, advice, link, false, RequestIds.current());
    }
}
