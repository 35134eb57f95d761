package shop.storefront;

import io.quarkus.qute.TemplateInstance;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import shop.feed.Feeds;
import shop.http.PageQuery;

/// Suppliers' feeds, and how far they are; for those who run the shop, and for now for everybody.
///
/// While one is running, htmx asks for the list again every second.
@Path("/admin/feeds")
@Produces(MediaType.TEXT_HTML)
public class FeedPages {
    private final Feeds feeds;
    private final Frames frames;

    FeedPages(Feeds feeds, Frames frames) {
        this.feeds = feeds;
        this.frames = frames;
    }

    @GET
    public TemplateInstance feeds(@BeanParam Visitor visitor, @BeanParam @Valid PageQuery page) {
        var found = feeds.page(page.asked()).map(FeedRow::of);
        return Pages.feeds(frames.of(visitor), found, Pager.of(found, "/admin/feeds?"));
    }

    @GET
    @Path("/{id: [0-9]{1,18}}")
    public TemplateInstance feed(
            @BeanParam Visitor visitor,
            @PathParam("id") long id,
            @BeanParam @Valid PageQuery page) {
        var feed = feeds.find(id).map(FeedRow::of).orElseThrow(NotFoundException::new);
        var rejections = feeds.rejections(id, page.asked());
        var pager = Pager.of(rejections, "/admin/feeds/" + id + "?");
        return Pages.feed(frames.of(visitor), feed, rejections, pager);
    }
}
