package outside.http;

import java.util.regex.Pattern;
import outside.Card;
import outside.Payment;

/// Reads what is to be charged:
/// `{"reference", "amountCents", "currency": "EUR", "card": {"number", "holder"}}`.
final class PaymentBody {

    private static final String CURRENCY = "EUR";
    private static final long AMOUNT_MAX_CENTS = 100_000_000;
    private static final Pattern NUMBER = Pattern.compile("\\d{12,19}");
    private static final Pattern HOLDER = Pattern.compile("(?=.*\\S).{1,200}");

    private PaymentBody() {}

    /// The payment, or [Invalid]; which never repeats what stands on the card.
    static Payment read(byte[] body) {
        Fields fields = Fields.of(body);
        String currency = fields.text("currency");
        if (!currency.equals(CURRENCY)) {
            throw new Invalid("currency", Fields.shown(currency), CURRENCY);
        }
        Fields card = fields.object("card");
        return new Payment(
                fields.text("reference"),
                fields.whole("amountCents", 1, AMOUNT_MAX_CENTS),
                currency,
                new Card(
                        card.secret("number", NUMBER, "12 to 19 digits"),
                        card.secret("holder", HOLDER, "a text of 1 to 200 characters")));
    }
}
