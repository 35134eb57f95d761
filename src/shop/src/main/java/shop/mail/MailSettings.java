package shop.mail;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/// How mail leaves the shop.
@ConfigMapping(prefix = "shop.mail")
public interface MailSettings {
    /// The mail server's address; mails are posted to `{url}/messages`.
    String url();

    /// Mails under way at once.
    int workers();

    /// Mails of a kind that wait for a worker at most.
    int queueMax();

    /// How often a node looks for stored mails that others have left behind.
    Duration roundsEvery();
}
