package shop.storefront;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import shop.catalog.ShownProducts;
import shop.http.Limits;
import shop.mail.MailRoom;
import shop.quote.SupplierBreakers;

/// Brings together what the components of this node are doing.
@ApplicationScoped
public class Components {
    public record State(
            ShownProducts.Usage products,
            List<Limits.Usage> limits,
            List<SupplierBreakers.Guarded> breakers,
            MailRoom.Report mail) {}

    private final ShownProducts products;
    private final Limits limits;
    private final SupplierBreakers breakers;
    private final MailRoom mailRoom;

    Components(
            ShownProducts products, Limits limits, SupplierBreakers breakers, MailRoom mailRoom) {
        this.products = products;
        this.limits = limits;
        this.breakers = breakers;
        this.mailRoom = mailRoom;
    }

    State state() {
        return new State(products.usage(), limits.usage(), breakers.guarded(), mailRoom.report());
    }
}
