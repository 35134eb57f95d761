package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.time.Instant;
import shop.catalog.Categories;
import shop.catalog.Products;
import shop.catalog.SearchProducts;
import shop.catalog.SearchQuery;
import shop.catalog.ShownProducts;
import shop.http.Caller;
import shop.http.Limits;
import shop.http.PageQuery;
import shop.paging.PageAsked;
import shop.popularity.ViewedProducts;

/// The ways to a product: by department and category, and by words.
@Path("/")
@Produces(MediaType.TEXT_HTML)
public class CatalogPages {
    private static final int PRODUCTS_AT_HOME = 10;
    private static final int VIEWED_AT_HOME = 5;

    private final Categories categories;
    private final Products products;
    private final ShownProducts shown;
    private final SearchProducts searchProducts;
    private final ViewedProducts viewed;
    private final Frames frames;
    private final Limits limits;

    /// Many parameters because these pages show what several features know.
    CatalogPages(
            Categories categories,
            Products products,
            ShownProducts shown,
            SearchProducts searchProducts,
            ViewedProducts viewed,
            Frames frames,
            Limits limits) {
        this.categories = categories;
        this.products = products;
        this.shown = shown;
        this.searchProducts = searchProducts;
        this.viewed = viewed;
        this.frames = frames;
        this.limits = limits;
    }

    @GET
    public TemplateInstance home(@BeanParam Visitor visitor) {
        var first = shown.find(products.skus(new PageAsked(0, PRODUCTS_AT_HOME))).items();
        var most = viewed.top(VIEWED_AT_HOME, Instant.now());
        return Pages.home(frames.of(visitor), Department.of(categories.counted()), most, first);
    }

    @GET
    @Path("departments/{slug}")
    public TemplateInstance department(@BeanParam Visitor visitor, @PathParam("slug") String slug) {
        var found =
                Department.of(categories.counted()).stream()
                        .filter(department -> department.slug().equals(slug))
                        .findAny()
                        .orElseThrow(NotFoundException::new);
        return Pages.department(frames.of(visitor), found);
    }

    @GET
    @Path("categories/{slug}")
    public TemplateInstance category(
            @BeanParam Visitor visitor,
            @PathParam("slug") String slug,
            @BeanParam @Valid PageQuery page) {
        var category = categories.find(slug).orElseThrow(NotFoundException::new);
        var found = shown.find(products.skus(category, page.asked()));
        String list = UriBuilder.fromPath("/categories/{slug}").build(slug) + "?";
        return Pages.category(frames.of(visitor), Shelf.of(category), found, Pager.of(found, list));
    }

    @GET
    @Path("search")
    public Response search(
            @BeanParam Visitor visitor,
            @BeanParam Caller caller,
            @QueryParam("q") @DefaultValue("") @Size(max = SearchQuery.LENGTH_MAX) String words,
            @BeanParam @Valid PageQuery page) {
        limits.demand(Limits.Action.SEARCH, caller.key());
        var found = searchProducts.search(SearchQuery.of(words), page.asked());
        String address = UriBuilder.fromPath("/search").queryParam("q", "{q}").build(words) + "";
        var html =
                Pages.search(
                        frames.of(visitor).searching(words),
                        found,
                        Pager.of(found.page(), address + "&"));
        // Typing a word is one step back in the browser's history, not one a letter.
        String step = visitor.isAt("/search") ? "HX-Replace-Url" : "HX-Push-Url";
        return Response.ok(html).header(step, address).build();
    }
}
