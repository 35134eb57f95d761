package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import shop.catalog.ShownProducts;
import shop.http.Limits;
import shop.mail.MailBacklog;
import shop.mail.MailRoom;
import shop.order.PaymentDeadlines;
import shop.quote.SupplierBreakers;
import shop.recommendation.AlsoBought;

/// Brings together what the components of this node are doing.
@ApplicationScoped
public class Components {
    public record State(
            ShownProducts.Usage products,
            AlsoBought.Usage alsoBought,
            List<Limits.Usage> limits,
            List<SupplierBreakers.Guarded> breakers,
            PaymentDeadlines.Report deadlines,
            MailRoom.Report mail,
            long oldestMailSeconds) {}

    private final ShownProducts products;
    private final AlsoBought alsoBought;
    private final Limits limits;
    private final SupplierBreakers breakers;
    private final PaymentDeadlines deadlines;
    private final MailRoom mailRoom;
    private final MailBacklog mailBacklog;

    /// Many parameters because this is the one place that knows all components.
    Components(
            ShownProducts products,
            AlsoBought alsoBought,
            Limits limits,
            SupplierBreakers breakers,
            PaymentDeadlines deadlines,
            MailRoom mailRoom,
            MailBacklog mailBacklog) {
        this.products = products;
        this.alsoBought = alsoBought;
        this.limits = limits;
        this.breakers = breakers;
        this.deadlines = deadlines;
        this.mailRoom = mailRoom;
        this.mailBacklog = mailBacklog;
    }

    State state() {
        return new State(
                products.usage(),
                alsoBought.usage(),
                limits.usage(),
                breakers.guarded(),
                deadlines.report(),
                mailRoom.report(),
                mailBacklog.oldestSeconds());
    }
}
