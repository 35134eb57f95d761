package shop.http;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// `shop.limit.*`: how often one caller may do something.
@ConfigMapping(prefix = "shop.limit")
public interface LimitSettings {
    Rule search();

    Rule checkout();

    /// For one order, whoever pays.
    Rule payment();

    /// How many callers are told apart.
    int callersMax();

    /// So many in a period, and so many at once after a pause.
    interface Rule {
        int permits();

        Duration period();

        int burst();
    }
}
