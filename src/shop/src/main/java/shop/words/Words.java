package shop.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shop.money.Money;

/// In English, and in UTC.
public final class Words {
    private static final Locale LOCALE = Locale.ENGLISH;
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", LOCALE)
                    .withZone(ZoneOffset.UTC);

    private Words() {}

    /// As in €1,234.50.
    public static String of(Money money) {
        String unit = money.currency().equals("EUR") ? "€" : money.currency() + " ";
        return String.format(LOCALE, "%s%,d.%02d", unit, money.cents() / 100, money.cents() % 100);
    }

    /// As in 3 November 2026, 04:05 UTC.
    public static String of(Instant instant) {
        return MINUTE.format(instant);
    }
}
