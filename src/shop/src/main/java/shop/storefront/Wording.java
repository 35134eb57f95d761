package shop.storefront;

import io.quarkus.qute.TemplateExtension;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shop.catalog.ShownProduct;
import shop.http.Limits;
import shop.money.Money;
import shop.quote.Missing;
import shop.quote.Quotes;

/// How templates say what the features hold: `{product.price.words}` is €12.99.
@TemplateExtension
class Wording {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", LOCALE)
                    .withZone(ZoneOffset.UTC);

    private Wording() {}

    static String words(Money money) {
        String unit = money.currency().equals("EUR") ? "€" : money.currency() + " ";
        return String.format(LOCALE, "%s%,d.%02d", unit, money.cents() / 100, money.cents() % 100);
    }

    static String words(Instant instant) {
        return MINUTE.format(instant);
    }

    static String grouped(long number) {
        return String.format(LOCALE, "%,d", number);
    }

    static int asked(Quotes quotes) {
        return quotes.quotes().size() + quotes.missing().size();
    }

    static String words(Missing missing) {
        return switch (missing.reason()) {
            case LATE -> "has not answered in time";
            case FAILED -> "has no price now";
            case NOT_ASKED -> "has been out of reach of late";
        };
    }

    static String words(Limits.Action action) {
        return switch (action) {
            case SEARCH -> "Searches";
            case CHECKOUT -> "Checkouts";
        };
    }

    static Tile tile(ShownProduct product) {
        return Tile.of(product.sku(), product.category());
    }
}
