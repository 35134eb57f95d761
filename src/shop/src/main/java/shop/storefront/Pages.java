package shop.storefront;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.Duration;
import java.util.List;
import shop.cart.Cart;
import shop.catalog.SearchProducts;
import shop.catalog.ShownProduct;
import shop.feed.Rejection;
import shop.paging.Page;
import shop.quote.Quotes;

/// The templates, with what each of them wants to know; checked when the shop is built.
@CheckedTemplate(basePath = "storefront")
class Pages {
    private Pages() {}

    static native TemplateInstance home(
            Frame frame,
            List<Department> departments,
            List<ShownProduct> viewed,
            List<ShownProduct> products);

    static native TemplateInstance department(Frame frame, Department department);

    static native TemplateInstance category(
            Frame frame, Shelf shelf, Page<ShownProduct> found, Pager pager);

    static native TemplateInstance search(Frame frame, SearchProducts.Found found, Pager pager);

    static native TemplateInstance product(
            Frame frame, Offer offer, Suggested suggested, Typed typed);

    static native TemplateInstance quotes(Frame frame, Offer offer, Quotes quotes);

    static native TemplateInstance watch(Frame frame, Offer offer, boolean watching, Typed typed);

    static native TemplateInstance cart(Frame frame, Cart cart, Tiles tiles, Typed typed);

    static native TemplateInstance checkout(
            Frame frame, Cart cart, Attempt attempt, Duration payWithin);

    static native TemplateInstance orders(Frame frame, Page<Receipt> found, Pager pager);

    static native TemplateInstance order(Frame frame, OrderSheet sheet);

    static native TemplateInstance feeds(Frame frame, Page<FeedRow> found, Pager pager);

    static native TemplateInstance feed(
            Frame frame, FeedRow feed, Page<Rejection> rejections, Pager pager);

    static native TemplateInstance components(Frame frame, Components.State state);

    static native TemplateInstance shoppingAs(Frame frame, String next, Typed typed);

    static native TemplateInstance failure(Frame frame, Trouble trouble);
}
