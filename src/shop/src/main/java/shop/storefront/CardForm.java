package shop.storefront;

import jakarta.ws.rs.FormParam;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import shop.mail.EmailAddress;
import shop.order.Customer;
import shop.payment.Card;

/// A form with fields for a card, as it was sent: it orders a cart, or pays for an order.
public class CardForm {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @FormParam("number")
    String number;

    @FormParam("holder")
    String holder;

    @FormParam("email")
    String email;

    @FormParam("idempotency-key")
    String key;

    /// Which button of the checkout was pressed.
    @FormParam("way")
    String way;

    static String newKey() {
        return UUID.randomUUID().toString();
    }

    /// The card, with its number as machines write it: people put spaces and dashes between the
    /// digits, as on the card.
    Card card() {
        return new Card(
                number == null ? "" : number.replaceAll("[ -]", ""),
                holder == null ? "" : holder.strip());
    }

    Customer customer(String buyer) {
        return new Customer(buyer, address());
    }

    /// Where to tell of the order, if anywhere.
    record Contact(@EmailAddress String email) {}

    Contact contact() {
        return new Contact(address().orElse(null));
    }

    /// An empty field is none.
    Optional<String> address() {
        return Optional.ofNullable(email).filter(given -> !given.isBlank());
    }

    /// Without a card.
    boolean isLater() {
        return "later".equals(way);
    }

    /// What the form shows when it comes back: all but the card's number.
    Typed typed() {
        return Typed.NOTHING.with("holder", holder).with("email", email);
    }

    /// Empty if the form was not made by us.
    Optional<String> key() {
        return Optional.ofNullable(key).filter(sent -> KEY.matcher(sent).matches());
    }
}
