package shop.storefront;

import io.quarkus.qute.TemplateExtension;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import shop.catalog.ShownProduct;
import shop.http.Limits;
import shop.money.Money;
import shop.quote.Missing;
import shop.quote.Quotes;
import shop.words.Words;

/// How templates say what the features hold: `{product.price.words}` is €12.99.
@TemplateExtension
class Wording {
    private Wording() {}

    static String words(Money money) {
        return Words.of(money);
    }

    static String words(Instant instant) {
        return Words.of(instant);
    }

    /// In the largest unit that needs no fraction: 15 minutes, 1 hour, 90 minutes.
    static String words(Duration duration) {
        for (var unit : List.of(ChronoUnit.HOURS, ChronoUnit.MINUTES)) {
            if (duration.toSeconds() % unit.getDuration().toSeconds() == 0) {
                return counted(duration.dividedBy(unit.getDuration()), unit);
            }
        }
        return counted(duration.toSeconds(), ChronoUnit.SECONDS);
    }

    private static String counted(long number, ChronoUnit unit) {
        String plural = unit.toString().toLowerCase(Locale.ENGLISH);
        String word = number == 1 ? plural.substring(0, plural.length() - 1) : plural;
        return grouped(number) + " " + word;
    }

    static String grouped(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
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
            case PAYMENT -> "Payments of an order";
        };
    }

    static Tile tile(ShownProduct product) {
        return Tile.of(product.sku(), product.category());
    }
}
