package shop.catalog.http;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import shop.catalog.Categories;
import shop.catalog.Products;
import shop.catalog.SearchProducts;
import shop.catalog.SearchQuery;
import shop.catalog.ShownProducts;
import shop.http.Caller;
import shop.http.Limits;
import shop.http.PageQuery;
import shop.http.Problem;
import shop.money.Money;
import shop.paging.Page;

@Path("/api")
@Tag(name = "catalogue")
public class CatalogResource {
    public record PriceTag(String sku, Money price) {}

    private final Categories categories;
    private final Products products;
    private final ShownProducts shown;
    private final SearchProducts searchProducts;
    private final Limits limits;

    /// Many parameters because the catalogue is looked at in many ways.
    CatalogResource(
            Categories categories,
            Products products,
            ShownProducts shown,
            SearchProducts searchProducts,
            Limits limits) {
        this.categories = categories;
        this.products = products;
        this.shown = shown;
        this.searchProducts = searchProducts;
        this.limits = limits;
    }

    @GET
    @Path("/categories")
    @Operation(summary = "All categories, with the number of their products")
    public List<Categories.Counted> categories() {
        return categories.counted();
    }

    @GET
    @Path("/products")
    @Operation(summary = "The products of a category, or all")
    public Page<ProductCard> products(
            @QueryParam("category") @Size(max = 80) String category,
            @BeanParam @Valid PageQuery page) {
        if (category == null) {
            return shown.find(products.skus(page.asked())).map(ProductCard::of);
        }
        var found = categories.find(category).orElseThrow(() -> new Unknown("category", category));
        return shown.find(products.skus(found, page.asked())).map(ProductCard::of);
    }

    @GET
    @Path("/products/{sku}")
    @Operation(summary = "One product")
    public ProductPage product(@PathParam("sku") String sku) {
        return ProductPage.of(shown.find(sku).orElseThrow(() -> unknownProduct(sku)));
    }

    @GET
    @Path("/prices/{sku}")
    @Operation(summary = "What a product costs now")
    public PriceTag price(@PathParam("sku") String sku) {
        return new PriceTag(sku, products.find(sku).orElseThrow(() -> unknownProduct(sku)).price());
    }

    @GET
    @Path("/search")
    @Operation(summary = "The products that have all words, wildcards (cof*machine) and a brand")
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "429", description = "Too many searches; Retry-After says how long")
    public SearchResult search(
            @BeanParam Caller caller,
            @QueryParam("q") @NotBlank @Size(max = SearchQuery.LENGTH_MAX) String q,
            @BeanParam @Valid PageQuery page) {
        limits.demand(Limits.Action.SEARCH, caller.key());
        return SearchResult.of(searchProducts.search(SearchQuery.of(q), page.asked()));
    }

    @ServerExceptionMapper
    public Response unknown(Unknown failure) {
        return Problem.notFound(failure.getMessage()).answer();
    }

    private static Unknown unknownProduct(String sku) {
        return new Unknown("product", sku);
    }

    /// The caller named something that the catalogue does not have.
    static class Unknown extends RuntimeException {
        Unknown(String what, String name) {
            super("There is no %s %s.".formatted(what, name));
        }
    }
}
