package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import shop.quote.AskSuppliers;

/// What suppliers ask for a product. Asked for only when a visitor wants to know: the product's
/// own page does not wait for other companies.
@Path("/products/{sku}/quotes")
@Produces(MediaType.TEXT_HTML)
public class QuotePages {
    private final AskSuppliers askSuppliers;
    private final Offers offers;
    private final Frames frames;

    QuotePages(AskSuppliers askSuppliers, Offers offers, Frames frames) {
        this.askSuppliers = askSuppliers;
        this.offers = offers;
        this.frames = frames;
    }

    @GET
    public TemplateInstance quotes(@BeanParam Visitor visitor, @PathParam("sku") String sku) {
        // First, so that nothing of the database is held while suppliers think.
        var quotes = askSuppliers.ask(sku).orElseThrow(NotFoundException::new);
        return Pages.quotes(frames.of(visitor), offers.find(sku, visitor), quotes);
    }
}
