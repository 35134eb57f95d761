package shop.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import shop.catalog.PriceChanged;
import shop.mail.Mail;
import shop.mail.MailKind;
import shop.mail.MailRounds;
import shop.words.Words;

/// Tells all who watch a product, by mail, that it has become cheaper.
@ApplicationScoped
public class TellWatchers {
    private final Watchers watchers;
    private final MailRounds mailRounds;

    TellWatchers(Watchers watchers, MailRounds mailRounds) {
        this.watchers = watchers;
        this.mailRounds = mailRounds;
    }

    void tell(@Observes PriceChanged change) {
        if (change.isFall()) {
            mailRounds.store(
                    watchers.emails(change.sku()).stream().map(to -> mail(change, to)).toList());
        }
    }

    private static Mail mail(PriceChanged change, String to) {
        String body =
                "Hello,\n\n%s (%s) costs %s now. It was %s."
                        .formatted(
                                change.name(),
                                change.sku(),
                                Words.of(change.now()),
                                Words.of(change.before()));
        return new Mail(MailKind.NEWS, to, "%s is cheaper now".formatted(change.name()), body);
    }
}
